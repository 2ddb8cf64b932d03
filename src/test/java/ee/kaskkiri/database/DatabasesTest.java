package ee.kaskkiri.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

class DatabasesTest {
  @TempDir Path directory = Path.of("");

  private static String address(Database.Kind kind) {
    return switch (kind) {
      case SQLITE -> "";
      case POSTGRESQL -> SharedPostgres.fresh();
    };
  }

  private static String ask(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void run(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesAreMadeOnceAndFoundAgain(Database.Kind kind) throws Exception {
    String address = address(kind);
    try (Database database = Databases.open(address, directory)) {
      assertThat(database.kind()).isEqualTo(kind);
      run(
          database,
          "INSERT INTO claim VALUES ('local', 'key', 'x', 200, '', "
              + (kind == Database.Kind.SQLITE ? "x'00'" : "gen_random_uuid()")
              + ")");
    }
    try (Database database = Databases.open(address, directory)) {
      assertThat(ask(database, "SELECT count(*) FROM claim")).isEqualTo("1");
    }
  }

  @Test
  void instancesThatStartAtOnceMakeTheTablesOnce() throws Exception {
    String address = SharedPostgres.fresh();
    List<CompletableFuture<Database>> opened = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      opened.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return Databases.open(address, directory);
                } catch (DatabaseException e) {
                  throw new CompletionException(e);
                }
              }));
    }
    for (CompletableFuture<Database> one : opened) {
      try (Database database = one.join()) {
        assertThat(ask(database, "SELECT count(*) FROM chain")).isEqualTo("0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfANewerApplicationAreRefused(Database.Kind kind) throws Exception {
    String address = address(kind);
    try (Database database = Databases.open(address, directory)) {
      run(database, "UPDATE flyway_schema_history SET version = '99'");
    }
    assertThatThrownBy(() -> Databases.open(address, directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer version of the application (99, and this one knows")
        .hasMessageContaining("Start that version or a later one");
    assertThatThrownBy(() -> Databases.openToRead(address, directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer version");
  }

  @ParameterizedTest
  @EnumSource
  void whoOpensToReadCanReadAndNoMore(Database.Kind kind) throws Exception {
    String address = address(kind);
    try (Database database = Databases.open(address, directory);
        Database toRead = Databases.openToRead(address, directory)) {
      assertThat(ask(toRead, "SELECT count(*) FROM chain")).isEqualTo("0");
      assertThatThrownBy(() -> run(toRead, "DELETE FROM chain")).isInstanceOf(SQLException.class);
      assertThat(ask(database, "SELECT count(*) FROM chain")).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereCannotBeRead(Database.Kind kind) {
    assertThatThrownBy(() -> Databases.openToRead(address(kind), directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageMatching("(?s).*(is not there|or none).*");
  }

  @Test
  void theVersionOfTheTablesIsThatOfTheFiles() throws IOException {
    for (String folder : new String[] {"sqlite", "postgresql"}) {
      try (Stream<Path> files = Files.list(Path.of("src/main/resources/db", folder))) {
        int highest =
            files
                .map(file -> file.getFileName().toString())
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(highest).as(folder).isEqualTo(Migrations.CURRENT);
      }
    }
  }

  @Test
  void sqliteKeepsWhatItCommits() throws Exception {
    try (Database database = Databases.open("", directory)) {
      assertThat(ask(database, "PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(ask(database, "PRAGMA synchronous")).isEqualTo("2");
      assertThat(ask(database, "PRAGMA foreign_keys")).isEqualTo("1");
      assertThat(database.describe()).isEqualTo(directory.resolve("decisions.db").toString());
    }
  }

  @Test
  void postgresqlKeepsWhatItCommitsWhateverItIsSetTo() throws Exception {
    String address = SharedPostgres.fresh() + "&options=-c%20synchronous_commit=off";
    try (Database database = Databases.open(address, directory)) {
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsToldOf() throws Exception {
    Files.writeString(directory.resolve("decisions.db"), "this is no database at all ".repeat(99));
    assertThatThrownBy(() -> Databases.open("", directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(directory.resolve("decisions.db").toString())
        .hasMessageContaining("not a database");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsToldOf() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> Databases.open("", file.resolve("data")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("KASKKIRI_DATA");
  }

  @Test
  void aServerThatIsNotThereIsToldOfWithoutItsPassword() {
    assertThatThrownBy(
            () -> Databases.open("postgresql://oven:s3cret@localhost:1/bread", directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("postgresql://localhost:1/bread: ")
        .hasMessageContaining("KASKKIRI_DATABASE")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://oven:s3cret@host/bread",
        "s3cret",
        "postgresql://",
        "postgresql://oven:s3cret@host",
        "postgresql://oven:s3cret@host/",
        "postgresql://oven:s3 cret@host/bread",
        "postgresql://oven:s3cret%zz@host/bread",
        "jdbc:postgresql://host:s3cret/bread",
        "jdbc:sqlite:s3cret"
      })
  void whatIsNoAddressIsToldOfWithoutItsPassword(String address) {
    assertThatThrownBy(() -> Databases.open(address, directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("postgresql://user:password@host:5432/database")
        .hasMessageNotContaining("cret");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://oven:a%40b+c@host:99/bread,             oven, a@b+c, postgresql://host:99/bread",
    "postgres://oven@host/bread?sslmode=require,          oven, ,      postgresql://host:5432/bread",
    "jdbc:postgresql://host/bread?user=oven&password=p%26,oven, p&,    postgresql://host:5432/bread",
    "'postgresql://oven:p@one:1,two:2/bread',             oven, p,     'postgresql://one:1,two:2/bread'",
    "postgresql://oven:p@[::1]:9/bread,                   oven, p,     postgresql://[::1]:9/bread",
  })
  void addressesAreRead(String address, String user, String password, String told)
      throws DatabaseException {
    PostgresAddress read = PostgresAddress.parse(address);
    assertThat(PGProperty.USER.getOrDefault(read.properties())).isEqualTo(user);
    assertThat(PGProperty.PASSWORD.getOrDefault(read.properties())).isEqualTo(password);
    assertThat(read).hasToString(told);
  }
}
