package ee.kaskkiri.access;

/**
 * A key that was just made.
 *
 * @param key what stays known of it
 * @param text the key itself, which can be shown only now
 */
public record NewKey(ApiKey key, KeyText text) {}
