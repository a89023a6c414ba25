/** What the service calls a creator that has no name of its own: no repository and no token's name is spelt like the second. */
export const anybody = 'anybody';
export const bareToken = 'a token of this service';
