package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.impact.ReasonChange;
import ee.kaskkiri.regression.impact.Standing;
import ee.kaskkiri.regression.impact.Status;
import ee.kaskkiri.rules.Act.Meaning;
import ee.kaskkiri.rules.Bilingual;

/** What the parts of a report are called on a page. */
final class Words {
  private Words() {}

  static Bilingual of(Status status) {
    return switch (status) {
      case DECIDED -> new Bilingual("otsustatud", "decided");
      case UNDECIDED -> new Bilingual("otsustamata", "undecided");
      case INVALID_INPUT -> new Bilingual("sisend ei sobi", "input refused");
      case NO_EDITION_IN_FORCE ->
          new Bilingual("ükski redaktsioon ei kehti", "no edition in force");
      case UNKNOWN_TOPIC -> new Bilingual("teemat ei ole", "no such topic");
    };
  }

  static Bilingual of(Meaning meaning) {
    return switch (meaning) {
      case GRANTED -> new Bilingual("antakse", "granted");
      case REFUSED -> new Bilingual("ei anta", "refused");
      case PERSON -> new Bilingual("inimesele", "to a person");
    };
  }

  static Bilingual of(CaseKind kind) {
    return switch (kind) {
      case PUBLISHED -> new Bilingual("avaldatud", "published");
      case WORKED_EXAMPLE -> new Bilingual("läbi arvutatud", "worked example");
      case BOUNDARY -> new Bilingual("piirjuht", "boundary");
      case BUG -> new Bilingual("veajuht", "bug");
      case DERIVED -> new Bilingual("tagasi arvutatud", "derived");
    };
  }

  static Bilingual of(ReasonChange.Kind kind) {
    return switch (kind) {
      case WENT -> new Bilingual("kadus", "went");
      case CAME -> new Bilingual("lisandus", "came");
      case REWORDED -> new Bilingual("teine sõnastus", "reworded");
    };
  }

  /** The verdict and what it means, else the status. */
  static Bilingual of(Standing standing) {
    if (standing.verdict() == null) {
      return of(standing.status());
    }
    if (standing.meaning() == null) {
      return new Bilingual(standing.verdict(), standing.verdict());
    }
    Bilingual meaning = of(standing.meaning());
    return new Bilingual(
        standing.verdict() + " (" + meaning.et() + ")",
        standing.verdict() + " (" + meaning.en() + ")");
  }
}
