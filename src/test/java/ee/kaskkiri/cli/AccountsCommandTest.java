package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.OneTimePassword;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.decision.FirstAdministrator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccountsCommandTest {
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
  void anAccountIsMadeAndItsPasswordShownOnce() {
    int code =
        run(
            "accounts",
            "create",
            "Mari.Mets",
            "--role",
            "editor",
            "--role",
            "reader",
            "--instrument",
            "waste",
            "--called",
            "Mari Mets");

    assertThat(code).as(err.toString()).isZero();
    String password = out.toString().strip();
    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    assertThat(err.toString()).contains("The one-time password of 'mari.mets'", "shown only now");
    assertThat(run("accounts", "list")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "mari.mets  active  reader,editor  waste  signed in never  Mari Mets")
        .doesNotContain(password);

    assertThat(run("accounts", "reset", "mari.mets")).isZero();
    assertThat(out.toString().strip())
        .matches("([a-z2-9]{4}-){3}[a-z2-9]{4}")
        .isNotEqualTo(password);
    assertThat(run("accounts", "deactivate", "mari.mets")).isZero();
    assertThat(out.toString()).startsWith("mari.mets  deactivated");
    assertThat(run("accounts", "reset", "mari.mets")).isEqualTo(2);
    assertThat(err.toString()).contains("was deactivated");
  }

  @Test
  void theLastAdministratorStays() {
    run("accounts", "create", "ada", "--role", "admin");

    assertThat(run("accounts", "deactivate", "ada")).isEqualTo(1);
    assertThat(err.toString()).contains("'ada' is the last active administrator");
  }

  @Test
  void whatIsSaidWronglyIsTold() {
    assertThat(run("accounts")).isEqualTo(2);
    assertThat(run("accounts", "create", "ada")).isEqualTo(2);
    assertThat(run("accounts", "create", "ada", "--role", "admn")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean 'admin'?");
    assertThat(run("accounts", "create", "Ada!", "--role", "admin")).isEqualTo(2);
    assertThat(err.toString()).contains("'ada!' is no name.");
    assertThat(run("accounts", "reset", "nobody")).isEqualTo(1);
    assertThat(run("accounts", "deactivate", "nobody")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no account 'nobody'");
  }

  @Test
  void theFirstAdministratorIsToldAtTheTerminal() throws Exception {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (Database database = Databases.open("", directory)) {
      OneTimePassword made =
          new Accounts(database, Clock.systemUTC()).createFirst("test").orElseThrow();

      new FirstAdministratorNotice(new PrintStream(terminal, true, StandardCharsets.UTF_8))
          .tell(new FirstAdministrator(made));

      assertThat(terminal.toString(StandardCharsets.UTF_8))
          .contains("Sign in as 'admin'", made.password(), "accounts reset admin");
    }
  }
}
