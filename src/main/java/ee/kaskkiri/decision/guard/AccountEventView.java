package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.AccountEvent;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account.
 *
 * @param at when
 * @param by whose deed it was
 * @param what created, changed, password-reset or password-chosen
 * @param text what is different since; null if there is no more to say
 */
@Schema(name = "AccountEvent")
public record AccountEventView(Instant at, String by, String what, @Nullable String text) {
  static AccountEventView of(AccountEvent event) {
    String what = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new AccountEventView(event.at(), event.by(), what, event.text());
  }
}
