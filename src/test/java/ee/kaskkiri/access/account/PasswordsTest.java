package ee.kaskkiri.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void nobodyLearnsFromTheTimeWhetherANameIsThere() {
    List<String> compared = new ArrayList<>();
    Passwords passwords =
        new Passwords(
            (kept, password) -> {
              compared.add(kept);
              return PasswordHash.proves(kept, password);
            });
    String kept = passwords.hash("sinine kaev jookseb");

    assertThat(passwords.proves(kept, "sinine kaev jookseb")).isTrue();
    assertThat(passwords.proves(kept, "wrong")).isFalse();
    assertThat(passwords.proves(null, "wrong")).isFalse();
    assertThat(passwords.proves(null, "nobody")).isFalse();

    assertThat(compared).as("one comparison each").hasSize(4);
    assertThat(compared).extracting(PasswordsTest::cost).containsOnly(cost(kept));
    assertThat(compared).extracting(String::length).containsOnly(kept.length());
  }

  /** What a comparison with it costs: the settings stand before the salt. */
  private static String cost(String kept) {
    return kept.substring(0, kept.indexOf("p=") + 3);
  }
}
