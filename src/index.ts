/** The library: rotations, links and sealed boxes for programs, and adapters of one's own. See docs/library.md. */
export type { ChannelContext, ChannelModule } from './channels/channel.ts';
export type { Environment } from './compose/world.ts';
export type { DestinationContext, DestinationModule, ExpandRequest } from './destinations/destination.ts';
export { defineChannel, defineDestination, defineLinkStore, defineProvider } from './library/define.ts';
export {
  type CreatedLink,
  type CreateLinkOptions,
  createLink,
  type OpenedLink,
  type OpenLinkOptions,
  openLink,
  sealSecret,
} from './library/links.ts';
export { receive } from './library/receive.ts';
export {
  type AnswerOptions,
  type AskedFor,
  answerRequest,
  type CollectedAnswer,
  type CollectOptions,
  collectAnswer,
  type RequestedLink,
  type RequestLinkOptions,
  requestLink,
} from './library/requests.ts';
export { plan, type RotateOptions, type RunOptions, type RunResult, rotate, status } from './library/run.ts';
export type { Look, Reader } from './links/reader.ts';
export type { CreateOptions, LinkStore, OpenOptions } from './links/store.ts';
export type { Admin, AdminShape, BuildContext, OptionIssue, ProviderModule } from './providers/provider.ts';
export type { FailureReport, Report, SecretReport, ShareReport } from './report/report.ts';
export { type Code, KeyturnError, type Now } from './rotation/model/errors.ts';
export type {
  Address,
  Channel,
  Clock,
  Destination,
  DestinationState,
  Http,
  Json,
  LinkContent,
  LinkDraft,
  LinkMessage,
  Links,
  Listed,
  Minted,
  MintRequest,
  NoticeMessage,
  Origin,
  PasswordMessage,
  Person,
  PreflightRequest,
  Probe,
  Progress,
  Proofs,
  Provider,
  Receipt,
  ReceiptState,
  Sender,
} from './rotation/model/ports.ts';
export { Secret } from './rotation/model/secret.ts';
export type { WebhookEnvironment } from './service/webhooks/receive.ts';
