package ee.kaskkiri.access;

import static ee.kaskkiri.access.Role.ADMIN;
import static ee.kaskkiri.access.Role.APPROVER;
import static ee.kaskkiri.access.Role.AUDITOR;
import static ee.kaskkiri.access.Role.CALLER;
import static ee.kaskkiri.access.Role.EDITOR;
import static ee.kaskkiri.access.Role.READER;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what: the one table. What is not in it nobody may. */
public final class Grants {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";
  private static final String POST = "POST";
  private static final String PUT = "PUT";
  private static final String DELETE = "DELETE";

  private static final Set<Role> NOBODY_IS_ASKED = Set.of();
  private static final Set<Role> READS_RULES = Set.of(READER, EDITOR, APPROVER, AUDITOR);
  private static final Set<Role> DECIDES = Set.of(CALLER);
  private static final Set<Role> AUDITS = Set.of(AUDITOR);
  private static final Set<Role> ADMINISTERS = Set.of(ADMIN);
  private static final Set<Role> ANY = Set.of(Role.values());

  /** The workbench: every address that is none of the service's own. */
  private static final Grant PAGES = new Grant(GET, "/**", NOBODY_IS_ASKED);

  private static final Set<Role> READS_DRAFTS = Set.of(EDITOR, APPROVER);
  private static final Set<Role> WRITES_DRAFTS = Set.of(EDITOR);
  private static final Set<Role> APPROVES_DRAFTS = Set.of(APPROVER);

  private static final List<Grant> ALL =
      List.of(
          new Grant(POST, "/api/instruments/{instrument}/decisions/{topic}", DECIDES),
          new Grant(POST, "/api/instruments/{instrument}/decisions/{topic}/batch", DECIDES),
          new Grant(POST, "/api/instruments/{instrument}/assessment", DECIDES),
          new Grant(
              GET,
              "/api/instruments/{instrument}/decisions/{topic}/schema",
              Set.of(CALLER, READER, EDITOR, APPROVER, AUDITOR)),
          new Grant(GET, "/api/instruments", READS_RULES),
          new Grant(GET, "/api/instruments/{instrument}/{edition}", READS_RULES),
          new Grant(GET, "/api/instruments/{instrument}/{edition}/checks", READS_RULES),
          new Grant(GET, "/api/instruments/{instrument}/{edition}/topics/{topic}", READS_RULES),
          new Grant(POST, "/api/instruments/{instrument}/decisions/{topic}/trial", READS_RULES),
          new Grant(GET, "/api/releases", READS_RULES),
          new Grant(GET, "/api/releases/{release}", READS_RULES),
          new Grant(POST, "/api/releases/{release}/activate", Set.of(APPROVER), Reach.ALL),
          new Grant(GET, "/api/differences", READS_RULES, Reach.NAMED),
          new Grant(POST, "/api/regression", READS_RULES, Reach.NAMED),
          new Grant(POST, "/api/impact", READS_RULES, Reach.NAMED),
          new Grant(GET, "/api/repository", READS_RULES),
          new Grant(POST, "/api/repository/look", Set.of(EDITOR, APPROVER), Reach.ALL),
          new Grant(GET, "/api/decisions", Set.of(READER, AUDITOR)),
          new Grant(GET, "/api/decisions/{id}", Set.of(CALLER, READER, AUDITOR)),
          new Grant(POST, "/api/decisions/{id}/replay", AUDITS),
          new Grant(POST, "/api/verification", AUDITS, Reach.ALL),
          new Grant(GET, "/api/keys", ADMINISTERS),
          new Grant(POST, "/api/keys", ADMINISTERS),
          new Grant(DELETE, "/api/keys/{id}", ADMINISTERS),
          new Grant(GET, "/q/metrics", Set.of(READER, AUDITOR)),
          new Grant(POST, "/bench/echo", DECIDES),
          new Grant(GET, "/api/overview", Set.of(READER, AUDITOR)),
          new Grant(GET, "/api/session", NOBODY_IS_ASKED, Asked.WHOEVER),
          new Grant(POST, "/api/session", NOBODY_IS_ASKED, Asked.WHOEVER),
          new Grant(DELETE, "/api/session", NOBODY_IS_ASKED, Asked.WHOEVER),
          new Grant(PUT, "/api/session/password", ANY, Asked.PERSON),
          new Grant(GET, "/api/accounts", ADMINISTERS, Reach.ALL, Asked.PERSON),
          new Grant(POST, "/api/accounts", ADMINISTERS, Reach.ALL, Asked.PERSON),
          new Grant(PUT, "/api/accounts/{name}", ADMINISTERS, Reach.ALL, Asked.PERSON),
          new Grant(DELETE, "/api/accounts/{name}", ADMINISTERS, Reach.ALL, Asked.PERSON),
          new Grant(POST, "/api/accounts/{name}/password", ADMINISTERS, Reach.ALL, Asked.PERSON),
          new Grant(
              GET, "/api/accounts/{name}/events", Set.of(ADMIN, AUDITOR), Reach.ALL, Asked.PERSON),
          new Grant(GET, "/login", ANY),
          ofDrafts(GET, "", READS_DRAFTS),
          ofDrafts(POST, "", WRITES_DRAFTS),
          ofDrafts(GET, "/{draft}", READS_DRAFTS),
          ofDrafts(PUT, "/{draft}", WRITES_DRAFTS),
          ofDrafts(DELETE, "/{draft}", WRITES_DRAFTS),
          ofDrafts(GET, "/{draft}/files", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/file", READS_DRAFTS),
          ofDrafts(PUT, "/{draft}/file", WRITES_DRAFTS),
          ofDrafts(DELETE, "/{draft}/file", WRITES_DRAFTS),
          ofDrafts(PUT, "/{draft}/table", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/table/check", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/table/xlsx", READS_DRAFTS),
          ofDrafts(POST, "/{draft}/table/xlsx", READS_DRAFTS),
          ofDrafts(POST, "/{draft}/case", WRITES_DRAFTS),
          ofDrafts(PUT, "/{draft}/expectation", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/check", READS_DRAFTS),
          ofDrafts(POST, "/{draft}/impact", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/instruments", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/topic", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/schema", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/differences", READS_DRAFTS),
          ofDrafts(GET, "/{draft}/archive", READS_DRAFTS),
          ofDrafts(POST, "/{draft}/try", READS_DRAFTS),
          ofDrafts(POST, "/{draft}/update", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/submit", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/withdraw", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/reopen", WRITES_DRAFTS),
          ofDrafts(POST, "/{draft}/approval", APPROVES_DRAFTS),
          ofDrafts(POST, "/{draft}/return", APPROVES_DRAFTS),
          new Grant(GET, "/problems", NOBODY_IS_ASKED),
          new Grant(GET, "/problems/{name}", NOBODY_IS_ASKED),
          new Grant(GET, "/q/health/**", NOBODY_IS_ASKED),
          new Grant(GET, "/q/openapi", NOBODY_IS_ASKED),
          new Grant(GET, "/q/openapi.json", NOBODY_IS_ASKED),
          new Grant(GET, "/q/openapi.yaml", NOBODY_IS_ASKED),
          new Grant(GET, "/q/openapi.yml", NOBODY_IS_ASKED),
          new Grant(GET, "/api/x-road/openapi", NOBODY_IS_ASKED),
          new Grant(GET, "/q/swagger-ui/**", NOBODY_IS_ASKED),
          PAGES);

  /** The table, with paths in segments; those that say most come first. */
  private static final List<Row> ROWS =
      ALL.stream()
          .map(grant -> new Row(grant, grant.segments()))
          .sorted(Comparator.comparing(Row::variables))
          .toList();

  private Grants() {}

  /** A draft may hold rules of any instrument. */
  private static Grant ofDrafts(String method, String path, Set<Role> roles) {
    return new Grant(method, "/api/drafts" + path, roles, Reach.ALL, Asked.PERSON);
  }

  private record Row(Grant grant, List<String> segments) {
    long variables() {
      return segments.stream().filter(part -> Grant.isVariable(part) || part.equals("**")).count();
    }
  }

  /**
   * What the table says of a request.
   *
   * @param grant who may
   * @param instrument which instrument the path names; null if none
   */
  public record Found(Grant grant, @Nullable String instrument) {}

  /** The whole table. */
  public static List<Grant> all() {
    return ALL;
  }

  /**
   * What the table says of a request; empty if nobody may. {@code HEAD} is granted as {@code GET}.
   *
   * @param path without its query, as the router reads it
   */
  public static Optional<Found> find(String method, String path) {
    String granted = method.equals(HEAD) ? GET : method;
    List<String> segments = segments(path);
    return rows(path, segments)
        .filter(row -> row.grant().method().equals(granted))
        .findFirst()
        .map(row -> new Found(row.grant(), instrument(row.segments(), segments)));
  }

  /** Whether a path is of the workbench, and none of the service's own. */
  public static boolean isPage(String path) {
    return find(GET, path).filter(found -> found.grant().equals(PAGES)).isPresent();
  }

  /** Whether a path is there, for whatever method. */
  public static boolean knows(String path) {
    return rows(path, segments(path)).findAny().isPresent();
  }

  /** Parameters behind a semicolon are read in as many ways as there are readers. */
  private static Stream<Row> rows(String path, List<String> segments) {
    return path.indexOf(';') >= 0
        ? Stream.empty()
        : ROWS.stream()
            .filter(row -> Grant.fits(row.segments(), segments))
            .filter(row -> !row.grant().equals(PAGES) || Pages.hold(segments));
  }

  private static @Nullable String instrument(List<String> template, List<String> segments) {
    int place = template.indexOf("{instrument}");
    return place < 0 ? null : PercentText.decode(segments.get(place)).orElse("");
  }

  /** A path in segments; one slash at its end says nothing. */
  static List<String> segments(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    String trimmed = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    return List.of(trimmed.split("/", -1));
  }
}
