package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.KeyText;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line =
        Commands.line(
            new Environment(Map.of("KASKKIRI_DATA", "kept"), directory),
            new ByteArrayInputStream(new byte[0]));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void theFirstAdministratorIsMadeBeforeTheFirstStart() {
    assertThat(run("keys", "create", "ada", "--role", "admin")).as(err.toString()).isZero();
    assertThat(KeyText.parse(out.toString().strip())).isPresent();
    assertThat(err.toString()).contains("The key of 'ada'", "shown only now");
    assertThat(directory.resolve("kept")).isDirectory();

    assertThat(run("keys", "list")).isZero();
    assertThat(out.toString()).contains("  ada  living  admin  any  until ", "used never");
  }

  @Test
  void aKeyIsRevokedByItsName() {
    run(
        "keys",
        "create",
        "payments",
        "--role",
        "caller",
        "--role",
        "reader",
        "--instrument",
        "waste",
        "--expires",
        "2999-12-31");

    assertThat(run("keys", "revoke", "payments")).isZero();
    assertThat(out.toString())
        .contains("  payments  revoked  caller,reader  waste  until 3000-01-01T00:00:00Z");
    assertThat(run("keys", "revoke", "payments")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no key 'payments' that was not revoked");
  }

  @Test
  void whatIsSaidWronglyIsTold() {
    assertThat(run("keys")).isEqualTo(2);
    assertThat(run("keys", "create", "ada")).isEqualTo(2);
    assertThat(run("keys", "create", "ada", "--role", "admn")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean 'admin'?");
    assertThat(run("keys", "create", "Ada!", "--role", "admin")).isEqualTo(2);
    assertThat(err.toString()).contains("'Ada!' is no name.");
    assertThat(run("keys", "create", "ada", "--role", "admin", "--expires", "1999-12-31"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("has ended already");
    run("keys", "create", "ada", "--role", "admin");
    assertThat(run("keys", "create", "ada", "--role", "admin")).isEqualTo(2);
    assertThat(err.toString()).contains("There is a key 'ada' already.");
  }
}
