package ee.kaskkiri.decision;

import ee.kaskkiri.access.account.OneTimePassword;

/**
 * The account of the first administrator was just made; whoever hears it tells it to the person at
 * the terminal, and to nobody else.
 *
 * @param made the account and its one-time password
 */
public record FirstAdministrator(OneTimePassword made) {}
