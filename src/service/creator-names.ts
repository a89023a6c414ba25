/** The names of creators that have none of their own, for the service and its page. No repository and no token's name is spelt like the second. */
export const anybodyName = 'anybody';
export const bareTokenName = 'a token of this service';
