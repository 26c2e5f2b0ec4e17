/** What a SAML identity provider tells of itself, as a file: nobody has to be asked, and nobody holds the key. */

const CERTIFICATE =
  'MIIDFTCCAf2gAwIBAgIUX7RIOl0jd1FsI/CPZ1wRq0gl7KkwDQYJKoZIhvcNAQELBQAwGjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMB4XDT' +
  'I2MTEyNTEyNDkzMFoXDTQ2MTEyMDEyNDkzMFowGjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIB' +
  'CgKCAQEA55nJaxZieo9oLFNC5HZOXhr+f3ibChl/eoUwFyuF5ZNnyz78fOop4ouWQSvg4OQsQpRuMcunXHtpvc+wC8o8HkWH2VQdZ3DZaL+Sf9' +
  'Kthtli7DQaZT9ZtWVH2mKh/BSIFsOMS8xvmY8cvUv68lM0lnuCYIw52q4/mMAitG/sNZqY0dX3k3guiRrGj0G4Y6ms03gQv85erq9lO4UH9eOD' +
  'biELxigwyVcG4ZbSasRUjJk7Zba7CSBXX1AtJgORYDwYojzIstl90zzK3Lnn8bmTo1DvJ9gK0jF5eu64oBd5mnrECjvvLa2eIxW8Std80enjxp' +
  '2KqmNC+oc+Ra0tL4XI6QIDAQABo1MwUTAdBgNVHQ4EFgQU7yOXKUVBkybxTzIgoJa01ieNzHcwHwYDVR0jBBgwFoAU7yOXKUVBkybxTzIgoJa0' +
  '1ieNzHcwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEA1eIS5QlIbaRNZ4iNdqAbh/zR8Z52GCGN6QQ6/0JFO4R07W/f3TgEIt' +
  'M6S/t/Qy8AzY3dYgYTqoW+ch2P39O0jMewCDMnxzZ+dorK07XtylHfEtpAYykqmZQa13BweaqHiIDgrnqUlOjLrcApw93WJ7QH3/l+62qdAvD+' +
  'ETJ1Nxo1Mp9Dh7Zqq9oI6PUt+07EszWT75NUwWyNfrLowhEYnYp/R0TYxAU4If4zaTl7EK6ZGE6exa57H2aIBVhpYtlOtxJm648MpUaZ7RJVzw' +
  'hohknToTPiC74m+4IB/Sbb59pDHmYhe+uSNP4fp2m6wXa9zFUwrQrxUsO0t8rjudcBDw=='

export const SAML_SIGN_ON = 'https://idp.example.com/sso/saml'

export const SAML_METADATA =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/saml">' +
  '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
  '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">' +
  `<ds:X509Data><ds:X509Certificate>${CERTIFICATE}</ds:X509Certificate></ds:X509Data>` +
  '</ds:KeyInfo></md:KeyDescriptor>' +
  '<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" ' +
  `Location="${SAML_SIGN_ON}"/>` +
  '</md:IDPSSODescriptor></md:EntityDescriptor>'
