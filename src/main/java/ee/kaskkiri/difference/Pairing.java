package ee.kaskkiri.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Finds which element of one list is which of another, from the surest sign to the weakest. */
final class Pairing<T> {
  /** How many pairs are tried at most when only likeness is left; beyond, nothing is paired. */
  private static final long MOST_TRIED = 4_000_000;

  private static final int NONE = -1;

  private final List<T> before;
  private final List<T> after;
  private final int[] partners;
  private final boolean[] taken;

  /** Nothing is paired yet. */
  Pairing(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.size()];
    this.taken = new boolean[after.size()];
    Arrays.fill(partners, NONE);
  }

  /** Two elements that are one and the same. */
  record Pair<T>(int from, T before, int to, T after) {}

  /** Pairs by a name that is unique on both sides; null is no name. */
  Pairing<T> byName(Function<T, @Nullable String> name) {
    Map<String, Integer> old = unique(before, name);
    Map<String, Integer> now = unique(after, name);
    old.forEach(
        (key, from) -> {
          Integer to = now.get(key);
          if (to != null && partners[from] == NONE && !taken[to]) {
            pair(from, to);
          }
        });
    return this;
  }

  /** Pairs what is left by equal content; equal ones in their order. */
  Pairing<T> byContent(Function<T, ?> contentBefore, Function<T, ?> contentAfter) {
    Map<Object, Deque<Integer>> free = new HashMap<>();
    for (int to = 0; to < after.size(); to++) {
      if (!taken[to]) {
        free.computeIfAbsent(contentAfter.apply(after.get(to)), key -> new ArrayDeque<>()).add(to);
      }
    }
    for (int from = 0; from < before.size(); from++) {
      if (partners[from] == NONE) {
        Deque<Integer> same = free.get(contentBefore.apply(before.get(from)));
        if (same != null && !same.isEmpty()) {
          pair(from, same.remove());
        }
      }
    }
    return this;
  }

  /**
   * Pairs what is left by likeness, the most alike first, near ones before far ones.
   *
   * @param likeness 0 for nothing in common, 1 for equal; below 0.5 nothing is paired
   */
  Pairing<T> byLikeness(ToDoubleBiFunction<T, T> likeness) {
    List<Integer> old = removedPositions();
    List<Integer> now = addedPositions();
    if ((long) old.size() * now.size() > MOST_TRIED) {
      return this;
    }
    record Candidate(int from, int to, double likeness) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int from : old) {
      for (int to : now) {
        double alike = likeness.applyAsDouble(before.get(from), after.get(to));
        if (alike >= 0.5) {
          candidates.add(new Candidate(from, to, alike));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate one) -> -one.likeness())
            .thenComparingInt(one -> Math.abs(one.from() - one.to())));
    for (Candidate one : candidates) {
      if (partners[one.from()] == NONE && !taken[one.to()]) {
        pair(one.from(), one.to());
      }
    }
    return this;
  }

  /** The pairs, in the order before. */
  List<Pair<T>> pairs() {
    List<Pair<T>> pairs = new ArrayList<>();
    for (int from = 0; from < partners.length; from++) {
      int to = partners[from];
      if (to != NONE) {
        pairs.add(new Pair<>(from, before.get(from), to, after.get(to)));
      }
    }
    return pairs;
  }

  /** Positions before of what has no partner. */
  List<Integer> removedPositions() {
    List<Integer> left = new ArrayList<>();
    for (int from = 0; from < partners.length; from++) {
      if (partners[from] == NONE) {
        left.add(from);
      }
    }
    return left;
  }

  /** Positions after of what has no partner. */
  List<Integer> addedPositions() {
    List<Integer> left = new ArrayList<>();
    for (int to = 0; to < taken.length; to++) {
      if (!taken[to]) {
        left.add(to);
      }
    }
    return left;
  }

  private void pair(int from, int to) {
    partners[from] = to;
    taken[to] = true;
  }

  private static <T> Map<String, Integer> unique(List<T> list, Function<T, @Nullable String> name) {
    Map<String, Integer> positions = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      String key = name.apply(list.get(i));
      if (key != null) {
        seen.merge(key, 1, Integer::sum);
        positions.put(key, i);
      }
    }
    positions.keySet().removeIf(key -> seen.getOrDefault(key, 0) > 1);
    return positions;
  }
}
