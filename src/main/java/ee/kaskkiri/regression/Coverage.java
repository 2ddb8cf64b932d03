package ee.kaskkiri.regression;

import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.rules.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out which cases fire which rule and are given which reason. */
final class Coverage {
  private Coverage() {}

  /** Each rule of a topic, with the cases that fire it. */
  static List<RowCoverage> rows(List<RuleRef> rules, List<CaseResult> results) {
    Map<RuleRef, List<String>> cases = new LinkedHashMap<>();
    rules.forEach(rule -> cases.put(rule, new ArrayList<>()));
    for (CaseResult result : results) {
      for (RuleRef rule : result.fired()) {
        cases.computeIfAbsent(rule, key -> new ArrayList<>()).add(result.tested().id());
      }
    }
    return cases.entrySet().stream()
        .map(entry -> new RowCoverage(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Each reason code that was given, with the cases it was given to. */
  static List<CodeCoverage> codes(List<CaseResult> results) {
    SortedMap<String, List<String>> cases = new TreeMap<>();
    Map<String, Bilingual> texts = new LinkedHashMap<>();
    for (CaseResult result : results) {
      for (Reason reason : result.reasons()) {
        texts.putIfAbsent(reason.code(), reason.text());
      }
      result.reasons().stream()
          .map(Reason::code)
          .distinct()
          .forEach(
              code ->
                  cases.computeIfAbsent(code, key -> new ArrayList<>()).add(result.tested().id()));
    }
    List<CodeCoverage> codes = new ArrayList<>();
    texts.keySet().stream()
        .sorted()
        .forEach(
            code ->
                codes.add(
                    new CodeCoverage(
                        code,
                        Objects.requireNonNull(texts.get(code)),
                        cases.getOrDefault(code, List.of()))));
    return codes;
  }
}
