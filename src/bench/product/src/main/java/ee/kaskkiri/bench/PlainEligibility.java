package ee.kaskkiri.bench;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of {@code eligibility} as somebody would write them who never has to change them. */
final class PlainEligibility {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int TRAINING_DAYS = 6;
  private static final int TRAINING_MONTHS = 3;
  private static final int FULL_MEMBERS = 2;

  private PlainEligibility() {}

  record Outcome(String verdict) {}

  static PlainAnswer decide(Group group) {
    Findings findings = new Findings();
    List<Group.Member> fullMembers = group.fullMembers();
    PlainMembers.check(group, fullMembers, findings);
    training(group, findings);
    Group.Plan plan = group.plan();
    if (plan == null) {
      findings.add(
          "KTG-E04",
          "NOT_ELIGIBLE",
          "S003, sammud 6 ja 7",
          "certain",
          "Ühistegevuskava ei ole; tegevusi rahastatakse ühistegevuskava alusel.",
          "There is no joint activity plan; activities are funded on the basis of a joint activity"
              + " plan.");
    } else {
      PlainPlan.check(group.stage(), plan, findings);
      responsible(plan, fullMembers, group.manager(), findings);
    }
    organisation(group, fullMembers.size(), findings);
    String verdict = verdict(findings);
    if (verdict.equals("ELIGIBLE")) {
      findings.add(
          "KTG-E00",
          "ELIGIBLE",
          "S003",
          "inferred",
          "Kõik toetuse tingimused on täidetud.",
          "All conditions of the support are met.");
    }
    return new PlainAnswer(new Outcome(verdict), findings.list());
  }

  private static String verdict(Findings findings) {
    if (findings.lead("NOT_ELIGIBLE")) {
      return "NOT_ELIGIBLE";
    }
    return findings.lead("MANUAL_REVIEW") ? "MANUAL_REVIEW" : "ELIGIBLE";
  }

  private static void training(Group group, Findings findings) {
    Group.Training training = group.training();
    int days = training == null ? 0 : training.days();
    if (days < TRAINING_DAYS) {
      findings.add(
          "KTG-E02",
          "NOT_ELIGIBLE",
          "S003, samm 5",
          "certain",
          "Koolituspäevi on " + days + ", nõutud on vähemalt " + TRAINING_DAYS + ".",
          "The number of training days is "
              + days
              + "; at least "
              + TRAINING_DAYS
              + " are required.");
    }
    if (training == null) {
      return;
    }
    if (training.lastDay().isBefore(training.firstDay())) {
      findings.add(
          "KTG-E25",
          "MANUAL_REVIEW",
          "S003, samm 5",
          "inferred",
          "Koolituse viimane päev "
              + DAY.format(training.lastDay())
              + " on enne esimest päeva "
              + DAY.format(training.firstDay())
              + "; päevad tuleb üle kontrollida.",
          "The last training day, "
              + training.lastDay()
              + ", is before the first one, "
              + training.firstDay()
              + "; the days must be checked.");
      return;
    }
    var lastAllowed = training.firstDay().plusMonths(TRAINING_MONTHS);
    if (training.lastDay().isAfter(lastAllowed)) {
      findings.add(
          "KTG-E03",
          "NOT_ELIGIBLE",
          "S003, samm 5",
          "certain",
          "Koolitus kestis "
              + DAY.format(training.firstDay())
              + "–"
              + DAY.format(training.lastDay())
              + ", see peab mahtuma "
              + TRAINING_MONTHS
              + " kuu sisse: viimane lubatud päev on "
              + DAY.format(lastAllowed)
              + ".",
          "The training ran from "
              + training.firstDay()
              + " to "
              + training.lastDay()
              + "; it must fit into "
              + TRAINING_MONTHS
              + " months: the last day allowed is "
              + lastAllowed
              + ".");
    }
  }

  private static void responsible(
      Group.Plan plan,
      List<Group.Member> fullMembers,
      @Nullable String manager,
      Findings findings) {
    List<String> responsible =
        plan.activities().stream().map(Group.Activity::responsible).collect(Collectors.toList());
    Set<String> names = fullMembers.stream().map(Group.Member::name).collect(Collectors.toSet());
    for (Group.Activity activity : plan.activities()) {
      String found = activity.responsible();
      if (found == null || !names.contains(found)) {
        PlainMembers.notResponsible(activity.name(), found, findings);
      }
    }
    for (Group.Member member : fullMembers) {
      int times = Collections.frequency(responsible, member.name());
      if (times > 1 || (times == 0 && !member.name().equals(manager))) {
        PlainMembers.share(member.name(), times, findings);
      }
    }
  }

  private static void organisation(Group group, int fullMembers, Findings findings) {
    if (fullMembers < FULL_MEMBERS) {
      findings.add(
          "KTG-E09",
          "MANUAL_REVIEW",
          "S003: grupp on omavalitsused mitmuses",
          "inferred",
          "Grupis on täisliikmeid "
              + fullMembers
              + ", grupp on vähemalt "
              + FULL_MEMBERS
              + " omavalitsust. Rahastatud on ka ühinemise järel üheks jäänud omavalitsust"
              + " (Pärnu); otsustab inimene.",
          "The number of full members is "
              + fullMembers
              + "; a group is at least "
              + FULL_MEMBERS
              + " municipalities. One municipality left after a merger (Pärnu) has been funded; a"
              + " person decides.");
    }
    String manager = group.manager();
    if (manager == null || manager.isEmpty()) {
      findings.add(
          "KTG-E12",
          "MANUAL_REVIEW",
          "S000: Lääne-Harju vald vastutab projektijuhtimise eest",
          "inferred",
          "Projektijuhtimise eest vastutajat ei ole nimetatud; keegi peab selle eest vastutama."
              + " Otsustab inimene.",
          "Nobody is named as responsible for project management; somebody has to be. A person"
              + " decides.");
    }
    Group.Contract contract = group.contract();
    if (contract == null) {
      findings.add(
          "KTG-E21",
          "NOTICE",
          "S003, „Riigihange (raamleping)“",
          "certain",
          "Lepingut veel ei ole; enne lepingut midagi välja ei maksta.",
          "There is no contract yet; nothing is paid before it.");
    } else if (contract.procurement().equals("other")) {
      findings.add(
          "KTG-E16",
          "NOT_ELIGIBLE",
          "S003, „Riigihange (raamleping)“",
          "certain",
          "Leping ei ole riigihankel sõlmitud raamleping; nõutud on raamleping"
              + " (framework-agreement).",
          "The contract is no framework agreement from public procurement; a framework agreement"
              + " (framework-agreement) is required.");
    }
  }
}
