package ee.kaskkiri.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final Account MARI =
      new Account(
          "mari.mets",
          "Mari Mets-Kask",
          Set.of(Role.EDITOR),
          Set.of(),
          true,
          Moment.BEGIN,
          "test",
          null,
          null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sinine kaev jookseb",
        "korrektne-hobune-aku",
        "xQ7!rt9#Lm2p",
        "õunapuu õitseb mais",
        "Mari elab metsas nelja karuga"
      })
  void longOnesThatAreNotObviousAreTaken(String password) {
    assertThatCode(() -> PasswordRules.require(password, MARI)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "abcdefghijklmn",
        "qwertyuiop12",
        "QwertyuiopAsdf",
        "aaaaaaaaaaaaaaaa",
        "abababababab",
        "marimets2020",
        "Mari.Mets-Kask1",
        "kaskkiri1234",
        "parool123456",
        "Password1234!",
        "administrator1",
        "salasõna1234",
        "987654321098"
      })
  void obviousOnesAreRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.require(password, MARI))
        .isInstanceOf(AccountRefusedException.class)
        .hasMessageContaining("easy to guess")
        .hasMessageNotContaining(password);
  }

  @Test
  void shortAndEndlessOnesAreRefused() {
    assertThatThrownBy(() -> PasswordRules.require("xQ7!rt9#Lm2", MARI))
        .hasMessageContaining("too short");
    assertThatThrownBy(() -> PasswordRules.require("xQ7!rt9#Lm2".repeat(19), MARI))
        .hasMessageContaining("too long");
  }

  @Test
  void theSameCharactersAreTheSamePasswordHoweverTheyAreWritten() {
    assertThat(PasswordRules.plain("o\u0303unapuu")).isEqualTo(PasswordRules.plain("õunapuu"));
  }
}
