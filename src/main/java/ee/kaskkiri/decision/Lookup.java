package ee.kaskkiri.decision;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an address names, or says which names there are.
 *
 * @param release the rules to look into
 */
record Lookup(Release release) {

  Instrument instrument(String name) {
    return release
        .rules()
        .instrument(name)
        .orElseThrow(
            () ->
                unknown(
                    ProblemType.UNKNOWN_INSTRUMENT,
                    "instrument",
                    name,
                    release.rules().instruments().keySet()));
  }

  /** An edition by its first day. No other day is guessed: one that looks like it says nothing. */
  Edition edition(Instrument instrument, String name) {
    return instrument.editions().stream()
        .filter(edition -> edition.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_EDITION,
                    ProblemDetail.unknown(
                        "edition",
                        "There is no edition '" + name + "'.",
                        null,
                        instrument.editions().stream().map(Edition::name).toList())));
  }

  CompiledEdition inForceOn(String instrumentName, LocalDate day) {
    Instrument instrument = instrument(instrumentName);
    return instrument
        .inForceOn(day)
        .map(this::compiled)
        .orElseThrow(() -> noneInForce(instrument, day));
  }

  CompiledEdition compiled(Edition edition) {
    try {
      return release
          .compiled(edition)
          .orElseThrow(() -> new IllegalStateException(edition.folder() + " is not compiled"));
    } catch (RefusedException e) {
      throw refused(e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RefusedException cause ? refused(cause) : e;
    }
  }

  /** An earlier application let the release pass, and this one cannot compile it. */
  static ProblemException refused(RefusedException e) {
    return new ProblemException(
        ProblemType.RULES_REFUSED,
        "The release does not pass the gate of this application.",
        e.findings().stream().map(Lookup::detail).toList());
  }

  private static ProblemDetail detail(Finding finding) {
    return ProblemDetail.engine(
        null, finding.level().name().toLowerCase(Locale.ROOT), finding.line(), finding.file());
  }

  static Topic topic(CompiledEdition edition, String name) {
    return edition
        .topic(name)
        .orElseThrow(
            () -> unknown(ProblemType.UNKNOWN_TOPIC, "topic", name, edition.topics().keySet()));
  }

  /** The rule file of a topic, whether it compiles or not. */
  static RuleFile file(Edition edition, String topic) {
    return edition.files().stream()
        .filter(file -> file.topic().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    ProblemType.UNKNOWN_TOPIC,
                    "topic",
                    topic,
                    edition.files().stream().map(RuleFile::topic).toList()));
  }

  /** Makes sure that some edition has a topic; null for an instrument or topic means any. */
  void requireTopic(@Nullable String instrumentName, @Nullable String topic) {
    List<Edition> editions =
        instrumentName == null ? release.rules().editions() : instrument(instrumentName).editions();
    SortedSet<String> known =
        editions.stream()
            .flatMap(edition -> compiled(edition).topics().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (topic != null && !known.contains(topic)) {
      throw unknown(ProblemType.UNKNOWN_TOPIC, "topic", topic, known);
    }
  }

  static ProblemException unknown(UnknownSelectionException selection) {
    ProblemType type =
        selection.parameter().equals(Query.SERVICE)
            ? ProblemType.UNKNOWN_SERVICE
            : ProblemType.UNKNOWN_OUTCOME;
    return unknown(type, selection.parameter(), selection.name(), selection.known());
  }

  private static ProblemException unknown(
      ProblemType type, String parameter, String name, Collection<String> known) {
    return new ProblemException(
        type,
        ProblemDetail.unknown(
            parameter,
            "There is no " + parameter + " '" + name + "'.",
            NearName.of(name, known).orElse(null),
            List.copyOf(known)));
  }

  private static ProblemException noneInForce(Instrument instrument, LocalDate day) {
    return new ProblemException(
        ProblemType.NO_EDITION_IN_FORCE,
        ProblemDetail.unknown(
            Query.ON,
            "No edition of '" + instrument.name() + "' was in force on " + day + ".",
            null,
            instrument.editions().stream().map(Edition::period).toList()));
  }
}
