package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Contest.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Panels beside each other, each with a line for every engine; both axes are logarithmic. */
final class Chart {
  private static final int WIDTH = 430;
  private static final int HEIGHT = 320;
  private static final int LEFT = 64;
  private static final int TOP = 44;
  private static final int BOTTOM = 44;
  private static final int NAMES = 96;
  private static final int BETWEEN = 14;
  private static final Map<Engine, String> COLOURS =
      new EnumMap<>(
          Map.of(
              Engine.KASKKIRI, "#005aa3",
              Engine.PLAIN, "#5f6b76",
              Engine.KIE, "#b8441f",
              Engine.CAMUNDA, "#7a4fa3",
              Engine.ZEN, "#1f7a4d"));

  private final List<Panel> panels = new ArrayList<>();

  private record Panel(String title, Map<Engine, TreeMap<Integer, Double>> lines) {}

  void panel(String title, Map<Integer, Result> results) {
    Map<Engine, TreeMap<Integer, Double>> lines = new EnumMap<>(Engine.class);
    results.forEach(
        (size, result) -> {
          for (Engine engine : Engine.values()) {
            if (result.has(engine, "evaluate")) {
              lines
                  .computeIfAbsent(engine, key -> new TreeMap<>())
                  .put(size, result.of(engine, "evaluate").median());
            }
          }
        });
    panels.add(new Panel(title, lines));
  }

  boolean isEmpty() {
    return panels.isEmpty();
  }

  String svg() {
    int width = panels.size() * (WIDTH + NAMES);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img" aria-label="Microseconds of one decision by engine and size">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        """
            .formatted(width, HEIGHT));
    for (int i = 0; i < panels.size(); i++) {
      draw(svg, panels.get(i), i * (WIDTH + NAMES));
    }
    return svg.append("</svg>\n").toString();
  }

  private static void draw(StringBuilder svg, Panel panel, int left) {
    List<Double> all =
        panel.lines().values().stream().flatMap(line -> line.values().stream()).toList();
    int low = (int) Math.floor(Math.log10(all.stream().mapToDouble(d -> d).min().orElse(1)));
    int high =
        Math.max(
            low + 1, (int) Math.ceil(Math.log10(all.stream().mapToDouble(d -> d).max().orElse(1))));
    List<Integer> sizes =
        panel.lines().values().stream()
            .flatMap(line -> line.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    double first = Math.log10(sizes.get(0));
    double last = Math.log10(sizes.get(sizes.size() - 1));
    text(svg, left + 8, 20, "start", "#1b2733", panel.title() + ": µs of one decision");
    for (int power = low; power <= high; power++) {
      double y = y(Math.pow(10, power), low, high);
      line(svg, left + LEFT, y, left + WIDTH, y, "#dde3e8");
      text(svg, left + LEFT - 8, y + 4, "end", "#46535f", label(power));
    }
    for (int size : sizes) {
      double x = left + x(size, first, last);
      line(svg, x, TOP, x, HEIGHT - BOTTOM, "#eef1f4");
      text(svg, x, HEIGHT - BOTTOM + 18, "middle", "#46535f", Text.count(size));
    }
    TreeMap<Double, Engine> ends = new TreeMap<>();
    panel
        .lines()
        .forEach(
            (engine, points) -> {
              StringBuilder path = new StringBuilder();
              points.forEach(
                  (size, micros) -> {
                    double x = left + x(size, first, last);
                    double y = y(micros, low, high);
                    path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                    svg.append(
                        String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                            x,
                            y,
                            COLOURS.get(engine)));
                  });
              svg.append(
                  "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                      .formatted(path.toString().strip(), COLOURS.get(engine)));
              double end = y(points.lastEntry().getValue(), low, high);
              while (ends.containsKey(end)) {
                end += 0.1;
              }
              ends.put(end, engine);
            });
    double below = 0;
    for (Map.Entry<Double, Engine> end : ends.entrySet()) {
      double y = Math.max(end.getKey() + 4, below + BETWEEN);
      below = y;
      text(svg, left + WIDTH + 8, y, "start", COLOURS.get(end.getValue()), end.getValue().title());
    }
  }

  private static double x(int size, double first, double last) {
    double part = last == first ? 0 : (Math.log10(size) - first) / (last - first);
    return LEFT + 10 + part * (WIDTH - LEFT - 20);
  }

  private static double y(double micros, int low, int high) {
    return HEIGHT - BOTTOM - (Math.log10(micros) - low) / (high - low) * (HEIGHT - BOTTOM - TOP);
  }

  private static String label(int power) {
    return power >= 3
        ? Text.number(Math.pow(10, power))
        : power >= 0
            ? String.valueOf((int) Math.pow(10, power))
            : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
  }

  private static void line(
      StringBuilder svg, double fromX, double fromY, double toX, double toY, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            fromX,
            fromY,
            toX,
            toY,
            colour));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String colour, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            text));
  }
}
