package dev.mediajobs.conformance.observe.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits the lines of a YAML file. All line numbers, from 1, are those of the original. Not thread-safe. */
final class YamlLines {

    private static final int CONTEXT = 3;

    private final List<String> original;
    /** What each original line becomes. */
    private final List<List<String>> edited = new ArrayList<>();

    YamlLines(String yaml) {
        this.original = yaml.lines().toList();
        original.forEach(line -> edited.add(new ArrayList<>(List.of(line))));
    }

    String line(int number) {
        return original.get(number - 1);
    }

    int indent(int number) {
        String line = line(number);
        return line.length() - line.stripLeading().length();
    }

    /** Returns the last line of the member or element that starts at a line. */
    int end(int number) {
        int end = number;
        for (int next = number + 1; next <= original.size(); next++) {
            if (!line(next).isBlank()) {
                boolean list = line(next).stripLeading().startsWith("- ")
                        && !line(number).stripLeading().startsWith("- ");
                if (indent(next) < indent(number) || (indent(next) == indent(number) && !list)) {
                    break;
                }
                end = next;
            }
        }
        return end;
    }

    /** Changes a line, unless it was deleted. */
    void change(int number, UnaryOperator<String> change) {
        List<String> cell = edited.get(number - 1);
        if (!cell.isEmpty()) {
            cell.set(0, change.apply(cell.get(0)));
        }
    }

    void insertAfter(int number, List<String> lines) {
        edited.get(number - 1).addAll(lines);
    }

    void delete(int from, int to) {
        for (int number = from; number <= to; number++) {
            edited.get(number - 1).clear();
        }
    }

    /** Returns what lines have become up to now. */
    List<String> current(int from, int to) {
        List<String> lines = new ArrayList<>();
        edited.subList(from - 1, to).forEach(lines::addAll);
        return lines;
    }

    String text() {
        return String.join("\n", current(1, original.size())) + "\n";
    }

    /** Returns the changes as a unified diff; empty if there are none. */
    String diff(String path) {
        StringBuilder diff = new StringBuilder();
        int shift = 0;
        int at = 0;
        while (at < original.size()) {
            if (!isChanged(at)) {
                at++;
                continue;
            }
            int from = Math.max(0, at - CONTEXT);
            int last = at;
            for (int next = at; next < original.size() && next - last <= 2 * CONTEXT; next++) {
                last = isChanged(next) ? next : last;
            }
            int to = Math.min(original.size(), last + 1 + CONTEXT);
            shift += hunk(diff, from, to, shift);
            at = to;
        }
        return diff.length() == 0 ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff;
    }

    private int hunk(StringBuilder diff, int from, int to, int shift) {
        StringBuilder body = new StringBuilder();
        int added = 0;
        for (int i = from; i < to; i++) {
            List<String> lines = edited.get(i);
            if (!isChanged(i)) {
                body.append(' ').append(original.get(i)).append('\n');
                added++;
                continue;
            }
            boolean keeps = !lines.isEmpty() && lines.get(0).equals(original.get(i));
            body.append(keeps ? ' ' : '-').append(original.get(i)).append('\n');
            lines.subList(keeps ? 1 : 0, lines.size())
                    .forEach(line -> body.append('+').append(line).append('\n'));
            added += lines.size();
        }
        int removed = to - from;
        diff.append("@@ -").append(from + 1).append(',').append(removed);
        diff.append(" +")
                .append(from + 1 + shift)
                .append(',')
                .append(added)
                .append(" @@\n")
                .append(body);
        return added - removed;
    }

    private boolean isChanged(int index) {
        return !edited.get(index).equals(List.of(original.get(index)));
    }
}
