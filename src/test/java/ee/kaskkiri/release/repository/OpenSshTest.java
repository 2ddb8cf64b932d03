package ee.kaskkiri.release.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.Test;

class OpenSshTest {
  @Test
  void asksNobodyAndTakesTheHostForAHost() throws Exception {
    assertThat(
            new OpenSsh("ssh").command(new URIish("ssh://git@host:2222/rules"), "git-x '/rules'"))
        .containsExactly(
            "ssh",
            "-o",
            "BatchMode=yes",
            "-o",
            "ConnectTimeout=10",
            "-p",
            "2222",
            "--",
            "git@host",
            "git-x '/rules'");
    assertThat(new OpenSsh("ssh").command(new URIish("host:rules"), "x"))
        .endsWith("--", "host", "x");
  }

  @Test
  void aMachineWithoutSshSaysSo() throws Exception {
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(
            () ->
                new OpenSsh("/nowhere/ssh")
                    .getSession(
                        new URIish("host:rules"), new NetRCCredentialsProvider(), FS.DETECTED, 0)
                    .exec("x", Map.of(), 0))
        .withMessageContaining("ssh cannot be run");
  }

  @Test
  void anExitValueThatIsAskedTooEarlyIsWaitedFor() throws Exception {
    Process slow = new PatientProcess(new ProcessBuilder("sh", "-c", "sleep 0.2; exit 7").start());

    assertThat(slow.exitValue()).isEqualTo(7);
  }
}
