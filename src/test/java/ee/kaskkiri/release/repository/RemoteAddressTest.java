package ee.kaskkiri.release.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/rules.git",
        "ssh://git@host:2222/rules",
        "file:///srv/rules.git",
        "git@host:ministry/rules.git",
        "https://host/rules.git#law",
        "ftp://host/rules"
      })
  void looksLikeARemote(String text) {
    assertThat(RemoteAddress.looksLikeOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "/srv/rules", "./a:b", "C:\\rules", "~/rules", "a@b/c:d"})
  void looksLikeAPath(String text) {
    assertThat(RemoteAddress.looksLikeOne(text)).isFalse();
  }

  @Test
  void theBranchStandsBehindTheHash() throws Exception {
    assertThat(RemoteAddress.parse("https://host/rules.git#law/2021").remoteRef())
        .isEqualTo("refs/heads/law/2021");
    assertThat(RemoteAddress.parse("https://host/rules.git").remoteRef()).isEqualTo("HEAD");
    assertThat(RemoteAddress.parse("git@host:rules.git#law").branch()).isEqualTo("law");
  }

  @ParameterizedTest
  @CsvSource({
    "https://mari:hunter2@host/rules.git, https://host/rules.git",
    "https://ghp_token@host/rules.git#law, https://host/rules.git#law",
    "ssh://git:hunter2@host/rules.git, ssh://git@host/rules.git",
    "git@host:rules.git, git@host:rules.git"
  })
  void credentialsAreNeverShown(String text, String shown) throws Exception {
    assertThat(RemoteAddress.parse(text)).hasToString(shown);
  }

  @Test
  void credentialsAreTakenOutOfWhatOthersSay() throws Exception {
    RemoteAddress address = RemoteAddress.parse("https://mari:hunter2@host/rules.git");

    assertThat(address.withoutSecrets("https://mari@host/rules.git: not authorized hunter2"))
        .isEqualTo("https://host/rules.git: not authorized …");
  }

  @Test
  void anotherPasswordIsTheSameRemoteAndAnotherBranchIsNot() throws Exception {
    String ref = RemoteAddress.parse("https://mari:old@host/rules.git").localRef();

    assertThat(RemoteAddress.parse("https://mari:new@host/rules.git").localRef()).isEqualTo(ref);
    assertThat(RemoteAddress.parse("https://host/rules.git#law").localRef()).isNotEqualTo(ref);
    assertThat(RemoteAddress.parse("https://host/other.git").localRef()).isNotEqualTo(ref);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://host/rules, begins with 'ftp://'",
    "ssh://-oProxyCommand=evil/rules, names no host",
    "https:///rules.git, names no host",
    "https://host/rules.git#, names no branch",
    "https://host/rules.git#-x, names no branch"
  })
  void anAddressThatIsNoneSaysWhy(String text, String why) {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> RemoteAddress.parse(text))
        .withMessageContaining(why)
        .withMessageContaining("Write it like https://host/rules.git#branch");
  }
}
