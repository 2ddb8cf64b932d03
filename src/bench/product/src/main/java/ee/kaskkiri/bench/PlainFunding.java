package ee.kaskkiri.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of {@code funding} as somebody would write them who never has to change them. */
final class PlainFunding {
  private static final String RATES =
      "S003, slaid „Rahastamise põhimõtted“, arvestuslikud summad aastas";
  private static final BigDecimal BASE = new BigDecimal("7123.00");
  private static final BigDecimal PER_CAPITA = new BigDecimal("17.00");
  private static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final int YEARS = 2;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private PlainFunding() {}

  record Outcome(
      BigDecimal ceiling,
      @Nullable BigDecimal granted,
      @Nullable BigDecimal cut,
      List<Year> perYear,
      List<MemberYear> perMember,
      String verdict) {}

  record Year(int year, BigDecimal base, BigDecimal perCapita, BigDecimal sum) {}

  record MemberYear(
      String municipality, int year, BigDecimal base, BigDecimal perCapita, BigDecimal sum) {}

  static PlainAnswer decide(Group group) {
    Findings findings = new Findings();
    BigDecimal base = ZERO;
    BigDecimal perCapita = ZERO;
    List<MemberYear> perMember = new ArrayList<>();
    List<String> names = group.members().stream().map(Group.Member::name).toList();
    for (Group.Member member : group.members()) {
      BigDecimal memberBase = member.full() ? BASE : ZERO;
      BigDecimal memberPerCapita =
          member.full() ? cents(PER_CAPITA.multiply(member.youngPeople())) : ZERO;
      BigDecimal memberSum = memberBase.add(memberPerCapita);
      for (int year = 1; year <= YEARS; year++) {
        perMember.add(new MemberYear(member.name(), year, memberBase, memberPerCapita, memberSum));
      }
      base = base.add(memberBase);
      perCapita = perCapita.add(memberPerCapita);
      aboutMember(member, findings);
      namedTwice(member.name(), Collections.frequency(names, member.name()), findings);
    }
    BigDecimal sum = base.add(perCapita);
    List<Year> perYear = new ArrayList<>();
    for (int year = 1; year <= YEARS; year++) {
      perYear.add(new Year(year, base, perCapita, sum));
    }
    BigDecimal ceiling = sum.multiply(BigDecimal.valueOf(YEARS));
    BigDecimal requested = group.requested();
    BigDecimal granted = requested == null ? null : cents(requested.min(ceiling));
    BigDecimal cut =
        requested == null || granted == null ? null : cents(requested.subtract(granted));
    rates(group, findings);
    ceiling(group, sum, ceiling, findings);
    if (requested != null && granted != null && cut != null) {
      request(requested, ceiling, granted, cut, findings);
    }
    return new PlainAnswer(
        new Outcome(ceiling, granted, cut, perYear, perMember, verdict(findings)), findings.list());
  }

  private static BigDecimal cents(BigDecimal sum) {
    return sum.setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String verdict(Findings findings) {
    if (findings.lead("MANUAL_REVIEW")) {
      return "MANUAL_REVIEW";
    }
    return findings.lead("CUT") ? "CUT" : "GRANT";
  }

  private static void aboutMember(Group.Member member, Findings findings) {
    String name = member.name();
    if (!member.full()) {
      findings.about(
          name,
          "KTG-F05",
          "NOTICE",
          "S000, Haapsalu linn ühe tegevuse raames; summat leht ei nimeta",
          "inferred",
          name
              + " osaleb ainult ühes tegevuses: baassummat ega pearaha tema eest ei arvestata"
              + " (0.00 eurot). Nii on seda loetud, allikas summat ei nimeta.",
          name
              + " takes part in one activity only: neither base nor per-capita amount is counted"
              + " for it (0.00 euros). This is a reading, the source names no sum.");
    } else if (!member.mergedFrom().isEmpty()) {
      String former = String.join(", ", member.mergedFrom());
      findings.about(
          name,
          "KTG-F09",
          "MANUAL_REVIEW",
          "parnu.ee, Pärnu ja Paikuse",
          "inferred",
          name
              + " on tekkinud omavalitsuste ühinemisel: "
              + former
              + ". Arvestatud on üks baassumma; kas endiste omavalitsuste baassummad jäävad alles,"
              + " otsustab inimene.",
          name
              + " was merged from: "
              + former
              + ". One base amount is counted; whether the former municipalities' base amounts"
              + " stay is decided by a person.");
    }
  }

  private static void namedTwice(String name, int times, Findings findings) {
    if (times == 1) {
      return;
    }
    findings.about(
        name,
        "KTG-F11",
        "MANUAL_REVIEW",
        "S003: baassumma omavalitsuse kohta; tõlgendus contradicting-data",
        "inferred",
        name
            + " on grupi omavalitsuste seas "
            + times
            + " korda ja summa on arvestatud igal korral; baassumma on omavalitsuse kohta."
            + " Otsustab inimene.",
        name
            + " stands "
            + times
            + " times among the municipalities of the group and its amount is counted each time;"
            + " the base amount is per municipality. A person decides.");
  }

  private static void rates(Group group, Findings findings) {
    if (group.members().stream().noneMatch(Group.Member::full)) {
      return;
    }
    findings.add(
        "KTG-F01",
        "GRANT",
        RATES,
        "certain",
        "Baassumma iga täisliikmest omavalitsuse kohta aastas, eurodes: " + BASE,
        "Base amount per full member municipality and year, in euros: " + BASE);
    findings.add(
        "KTG-F02",
        "GRANT",
        RATES,
        "certain",
        "Pearaha iga noorsootöös osaleva noore kohta aastas, eurodes: " + PER_CAPITA,
        "Per-capita amount per young person in youth work and year, in euros: " + PER_CAPITA);
  }

  private static void ceiling(Group group, BigDecimal sum, BigDecimal ceiling, Findings findings) {
    Group.Contract contract = group.contract();
    if (contract != null) {
      length(contract, findings);
    }
    if (group.members().stream().noneMatch(Group.Member::full)) {
      findings.add(
          "KTG-F12",
          "MANUAL_REVIEW",
          "S003: baassumma grupi omavalitsuse kohta; tõlgendus no-full-member",
          "inferred",
          "Grupis ei ole ühtegi täisliiget, seega on arvestatud ülempiir "
              + ceiling
              + " eurot. Koostöögrupi moodustavad täisliikmed; kas ja kui palju anda, otsustab"
              + " inimene.",
          "The group has no full member, so the computed ceiling is "
              + ceiling
              + " euros. A cooperation group consists of full members; whether and how much is"
              + " granted is decided by a person.");
    }
    String formula = YEARS + " × " + sum + " = " + ceiling;
    findings.add(
        "KTG-F04",
        "GRANT",
        "S003, baassumma ja pearaha; valem tuletatud",
        "inferred",
        "Ülempiir eurodes, aastate arv × (baassummad + pearahad) aastas: " + formula,
        "Ceiling in euros, number of years × (base amounts + per-capita amounts) per year: "
            + formula);
    if (group.stage().equals("III")) {
      findings.add(
          "KTG-F08",
          "MANUAL_REVIEW",
          "joelahtme.kovtp.ee, Harju 423 289; parnu.ee, Pärnu 95 160",
          "inferred",
          "III etapis ei vasta avaldatud summad sellele valemile: arvestatud ülempiiri, "
              + ceiling
              + " eurot, vaatab üle inimene.",
          "In stage III the published totals do not follow this formula: the computed ceiling, "
              + ceiling
              + " euros, is reviewed by a person.");
    }
  }

  private static void length(Group.Contract contract, Findings findings) {
    if (contract.lastDay().isBefore(contract.firstDay())) {
      findings.add(
          "KTG-F10",
          "MANUAL_REVIEW",
          "tõlgendus contradicting-data",
          "inferred",
          "Lepingu viimane päev "
              + day(contract.lastDay())
              + " on enne esimest päeva "
              + day(contract.firstDay())
              + "; päevad tuleb üle vaadata, otsustab inimene. Ülempiir on arvestatud"
              + " rahastusperioodi peale, aastaid: "
              + YEARS
              + ".",
          "The last day of the contract, "
              + contract.lastDay()
              + ", is before its first day, "
              + contract.firstDay()
              + "; the days must be checked, a person decides. The ceiling is that of the funding"
              + " period, years: "
              + YEARS
              + ".");
      return;
    }
    if (contract.lastDay().equals(contract.firstDay().plusYears(YEARS).minusDays(1))) {
      return;
    }
    findings.add(
        "KTG-F03",
        "NOTICE",
        "S003, „Rahastus 2 aastat“; saarde.ee",
        "certain",
        "Leping kestab "
            + day(contract.firstDay())
            + "–"
            + day(contract.lastDay())
            + ", rahastatakse üheaastaste perioodidena, aastaid: "
            + YEARS
            + ". Ülempiir on arvestatud nende peale, mitte lepingu pikkuse järgi.",
        "The contract lasts from "
            + contract.firstDay()
            + " to "
            + contract.lastDay()
            + ", funding is given in one-year periods, years: "
            + YEARS
            + ". The ceiling is that of these periods, not of the contract's length.");
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static void request(
      BigDecimal requested,
      BigDecimal ceiling,
      BigDecimal granted,
      BigDecimal cut,
      Findings findings) {
    if (cut.signum() > 0) {
      String wanted = cents(requested).toPlainString();
      findings.add(
          "KTG-F06",
          "CUT",
          "avaldatud III etapi summad on ülempiirid (joelahtme.kovtp.ee)",
          "inferred",
          "Küsitud on "
              + wanted
              + " eurot, ülempiir on "
              + ceiling
              + " eurot: kärbitakse "
              + cut
              + " eurot.",
          "Requested are "
              + wanted
              + " euros, the ceiling is "
              + ceiling
              + " euros: "
              + cut
              + " euros are cut.");
    }
    if (granted.signum() == 0) {
      return;
    }
    findings.add(
        "KTG-F07",
        "NOTICE",
        "avinurme.ee, 49 345 + 37 045 = 86 390",
        "certain",
        "Antav summa, " + granted + " eurot, ei pea aastate vahel võrdselt jagunema.",
        "The sum granted, " + granted + " euros, need not be split equally between the years.");
  }
}
