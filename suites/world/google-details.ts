/** What Google is told of an app, and what there is to know of Google. */

export const GOOGLE_APP = {
  client_id: '1poolproof.apps.googleusercontent.com',
  client_secret: 'poolproof-provider-secret',
  authorize_scopes: 'email profile openid',
}

/** All nine keys, as a record shows them. */
export const GOOGLE_DETAILS = {
  ...GOOGLE_APP,
  attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
  attributes_url_add_attributes: 'true',
  authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
  oidc_issuer: 'https://accounts.google.com',
  token_request_method: 'POST',
  token_url: 'https://www.googleapis.com/oauth2/v4/token',
}
