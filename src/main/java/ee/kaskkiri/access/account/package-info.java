/** People who sign in here with a password, where no issuer of OpenID Connect knows them. */
@NullMarked
package ee.kaskkiri.access.account;

import org.jspecify.annotations.NullMarked;
