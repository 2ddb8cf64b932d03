package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.Tables;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.CellJudge;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import ee.kaskkiri.workbench.DraftContent;
import ee.kaskkiri.workbench.DraftRefusedException;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of drafts. */
public final class DraftTables {
  private static final String ENDING = ".dmn";
  private static final Pattern ID = Pattern.compile("\\bid=[\"']([^\"']+)[\"']");

  private final DraftContent drafts;

  /** The tables of these drafts. */
  public DraftTables(DraftContent drafts) {
    this.drafts = drafts;
  }

  /**
   * A table that was found.
   *
   * @param files every file of the draft
   * @param file the file that it stands in
   * @param table as it is
   */
  public record Found(FileTree files, RuleFile file, Table table) {
    public Found {
      Objects.requireNonNull(files, "files");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(table, "table");
    }

    /** Judges what is written into its cells. */
    public CellJudge judge() {
      String folder = file.path().substring(0, file.path().lastIndexOf('/'));
      List<RuleFile> others =
          files.names(folder).stream()
              .filter(name -> name.endsWith(ENDING))
              .flatMap(name -> DraftTables.file(files, folder + "/" + name).stream())
              .toList();
      return Tables.judge(file, others, table)
          .orElseThrow(
              () ->
                  new TableRefusedException(
                      "Selle tabeli lahtreid ei saa kontrollida; vaata faili ennast.",
                      "The cells of this table cannot be checked; look at the file itself."));
    }
  }

  /**
   * A table that was saved.
   *
   * @param hash of the file as it is now
   * @param table as it is now
   */
  public record Kept(String hash, Table table) {
    public Kept {
      Objects.requireNonNull(hash, "hash");
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * A table of a draft.
   *
   * @param table its id, or its name
   * @throws DraftRefusedException if there is none such
   */
  public Found find(String draft, String path, String table) {
    FileTree files = drafts.files(draft);
    RuleFile file =
        file(files, path)
            .orElseThrow(
                () ->
                    new DraftRefusedException(
                        Why.UNKNOWN_FILE, "The draft has no DMN file '" + path + "'."));
    return new Found(
        files,
        file,
        Tables.find(file, table)
            .orElseThrow(
                () ->
                    new DraftRefusedException(
                        Why.UNKNOWN_FILE,
                        path + " has no table '" + table + "', or several of this name.")));
  }

  private static Optional<RuleFile> file(FileTree files, String path) {
    if (!path.endsWith(ENDING)) {
      return Optional.empty();
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    String topic = name.substring(0, name.length() - ENDING.length());
    return files.text(path).map(text -> new RuleFile(path, topic, Language.DMN, text));
  }

  /**
   * Saves rows.
   *
   * @param hash of the file that the writer saw
   * @param by who writes
   * @throws TableRefusedException if they cannot be written
   * @throws ee.kaskkiri.workbench.DraftChangedException if somebody else has saved the file since
   */
  public Kept save(
      String draft, String path, String table, String hash, List<Row> rows, String by) {
    Found found = find(draft, path, table);
    drafts.requireSeen(draft, path, hash);
    String text = found.file().text();
    Tables.Written written =
        Tables.write(found.file(), found.table(), rows, taken(draft, found.files(), path));
    String seen = FileTree.hash(text);
    return new Kept(
        written.text().equals(text)
            ? seen
            : drafts.write(draft, path, seen, written.text(), by).hash(),
        written.table());
  }

  /** Every id of the instrument, in any edition, of today or of the draft, and codes given up. */
  private Set<String> taken(String draft, FileTree files, String path) {
    String[] names = path.split("/", -1);
    String folder = names.length < 2 ? path : names[0] + "/" + names[1];
    Set<String> taken = new HashSet<>();
    for (FileTree tree : List.of(files, drafts.base(draft))) {
      for (String each : tree.below(folder).paths()) {
        Matcher ids = ID.matcher(tree.text(each).orElse(""));
        while (each.endsWith(ENDING) && ids.find()) {
          taken.add(ids.group(1));
        }
      }
    }
    retired(files, names.length < 2 ? "" : names[1]).forEach(taken::add);
    return taken;
  }

  private static Stream<String> retired(FileTree files, String instrument) {
    return RuleBook.read(files).instrument(instrument).stream()
        .map(Instrument::editions)
        .flatMap(List::stream)
        .flatMap(edition -> edition.act().retired().stream())
        .map(Act.Retired::code);
  }
}
