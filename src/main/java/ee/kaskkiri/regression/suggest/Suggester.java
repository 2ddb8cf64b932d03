package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.GivenOverBase;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.suggest.Suggestion.Answered;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes cases for rules that no case fires. */
public final class Suggester {
  /** How many inputs are tried for a topic unless somebody says otherwise. */
  public static final int TRIES = 20_000;

  private static final int MOST_NAMED = 6;

  private final FileTree tree;
  private final RuleBook rules;
  private final CaseBook cases;

  /** Proposes cases for a rule repository. */
  public Suggester(FileTree tree, RuleBook rules, CaseBook cases) {
    this.tree = tree;
    this.rules = rules;
    this.cases = cases;
  }

  /**
   * The smallest set of cases found that fires some rules of a topic. The same content always gets
   * the same.
   *
   * @param wanted the rules that no case fires
   * @param tries how many inputs to try at most
   * @param progress is told of every try, and stops the search by throwing
   * @throws CancellationException if the thread is interrupted
   */
  public Suggestions suggest(
      CompiledEdition compiled,
      Topic topic,
      Collection<RuleRef> wanted,
      int tries,
      Progress progress) {
    Edition edition = compiled.edition();
    Probe probe = new Probe(compiled, topic);
    Vocabulary vocabulary = vocabulary(compiled, topic);
    Search search = new Search(probe, new LinkedHashSet<>(wanted), vocabulary);
    List<Search.Hit> hits =
        wanted.isEmpty()
            ? List.of()
            : search.run(
                seeds(compiled, topic), start(edition, topic, vocabulary), tries, progress);
    List<Suggestion> suggestions = new ArrayList<>();
    Set<String> ids = knownIds(edition.instrument());
    for (Cover.Chosen chosen : Cover.of(hits)) {
      suggestions.add(suggestion(probe, chosen, wanted, id(topic, edition, ids)));
    }
    ObjectNode base = GivenOverBase.base(tree, CaseBook.path(edition, topic.name()));
    return new Suggestions(
        edition.instrument(),
        edition.name(),
        topic.name(),
        suggestions,
        wanted.stream().filter(search.missing()::contains).toList(),
        probe.tries(),
        suggestions.isEmpty() ? "" : new SuggestedYaml(base).of(suggestions));
  }

  private static Suggestion suggestion(
      Probe probe, Cover.Chosen chosen, Collection<RuleRef> wanted, String id) {
    Seed seed = chosen.hit().seed();
    Request request =
        Changes.fewest(
            seed.request(),
            chosen.hit().request(),
            less ->
                probe
                    .ask(less)
                    .filter(answer -> answer.fired().containsAll(chosen.rules()))
                    .isPresent());
    Decided answer = probe.ask(request).orElseThrow();
    List<RuleRef> covers = wanted.stream().filter(answer.fired()::contains).toList();
    List<InputChange> changes = Changes.between(seed.request(), request);
    return new Suggestion(
        id,
        name(wanted.stream().filter(chosen.rules()::contains).toList(), seed.caseId(), changes),
        covers,
        seed.caseId(),
        seed.caseId() == null ? List.of() : changes,
        request.on(),
        request.given(),
        new Answered(
            answer.outcome(),
            answer.reasons().stream().map(Reason::code).distinct().toList(),
            answer.fired()));
  }

  private static String name(
      List<RuleRef> fires, @Nullable String from, List<InputChange> changes) {
    String rules = "Fires " + listed(fires.stream().map(RuleRef::rule).distinct().toList());
    if (from == null) {
      return rules + "; made from the declared types.";
    }
    return changes.isEmpty()
        ? rules + "; as " + from + "."
        : rules + "; as " + from + ", but " + listed(changes) + ".";
  }

  private static String listed(List<?> elements) {
    String some =
        elements.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "));
    return elements.size() <= MOST_NAMED
        ? some
        : some + " and " + (elements.size() - MOST_NAMED) + " more";
  }

  private static String id(Topic topic, Edition edition, Set<String> known) {
    int number = 1;
    String id;
    do {
      id = "suggested-" + topic.name() + "-" + edition.firstDay().getYear() + "-" + number++;
    } while (!known.add(id));
    return id;
  }

  private Set<String> knownIds(String instrument) {
    Set<String> ids = new HashSet<>();
    String folder = RuleBook.CASES + "/" + instrument + "/";
    cases.files().values().stream()
        .filter(file -> file.path().startsWith(folder))
        .flatMap(file -> file.cases().stream())
        .forEach(known -> ids.add(known.id()));
    return ids;
  }

  private static Seed start(Edition edition, Topic topic, Vocabulary vocabulary) {
    Starts starts = new Starts(vocabulary, edition.firstDay());
    Request start = new Request(starts.of(topic.inputs(Selection.ALL)), edition.firstDay());
    return new Seed(null, start, start);
  }

  /** The topic's own cases, and those of other editions. */
  private List<Seed> seeds(CompiledEdition compiled, Topic topic) {
    Edition edition = compiled.edition();
    Stream<Edition> others =
        rules.instrument(edition.instrument()).stream()
            .flatMap(instrument -> instrument.editions().stream())
            .filter(other -> !other.name().equals(edition.name()));
    List<Seed> seeds = new ArrayList<>();
    Stream.concat(Stream.of(edition), others)
        .flatMap(each -> cases.cases(each, topic.name()).stream())
        .forEach(known -> seeds.add(seed(known, edition)));
    return seeds;
  }

  private static Seed seed(Case known, Edition edition) {
    Request request = new Request(known.given(), known.on());
    boolean fits = edition.inForceOn(known.on());
    return new Seed(
        known.id(), request, fits ? request : new Request(known.given(), edition.firstDay()));
  }

  /** Of the topic's own file, and of files that only others use. */
  private static Vocabulary vocabulary(CompiledEdition compiled, Topic topic) {
    return Vocabulary.of(
        compiled.edition().files().stream()
            .filter(
                file -> file.topic().equals(topic.name()) || compiled.topic(file.topic()).isEmpty())
            .map(RuleFile::text)
            .collect(Collectors.joining("\n")));
  }
}
