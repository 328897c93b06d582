package dev.mediajobs.conformance.observe.evidence;

import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.SpecSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits a spec where it is written, so that comments, order and style stay. Not thread-safe. */
final class SpecEditor {

    private final SpecSource spec;
    private final YamlLines lines;

    SpecEditor(SpecSource spec) {
        this.spec = spec;
        this.lines = new YamlLines(spec.yaml());
    }

    YamlLines lines() {
        return lines;
    }

    SpecSource spec() {
        return spec;
    }

    /** Returns the edited YAML; the original one if the edits would make it unreadable. */
    String yaml() {
        return isReadable() ? lines.text() : spec.yaml();
    }

    /** Returns the edits as a unified diff for {@code git apply}; empty if there are none. */
    String diff() {
        return isReadable() ? lines.diff("specs/" + spec.vendor().document().file()) : "";
    }

    private boolean isReadable() {
        try {
            return SpecDocument.parse(spec.name(), lines.text()).root().exists();
        } catch (SpecSyntaxException e) {
            return false;
        }
    }

    /** States that a location was recorded. */
    void record(SpecNode location, String place) {
        String evidence = "x-evidence: {kind: recorded, place: " + quoted(place) + "}";
        SpecNode own = location.child("x-evidence");
        if (!own.exists()) {
            SpecNode description = location.child("description");
            int line = description.exists() ? description.line() : location.line();
            int after = description.exists() ? lines.end(line) : line;
            int indent = description.exists() ? lines.indent(line) : lines.indent(line) + 2;
            lines.insertAfter(after, List.of(" ".repeat(indent) + evidence));
            return;
        }
        int line = own.line();
        if (lines.line(line).strip().startsWith("x-evidence:")) {
            lines.change(line, text -> " ".repeat(lines.indent(line)) + evidence);
            lines.delete(line + 1, lines.end(line));
        } else {
            lines.change(
                    line, text -> text.replaceFirst("x-evidence: *\\{[^}]*\\}", Matcher.quoteReplacement(evidence)));
        }
    }

    /** Changes the key of a member, such as the name of a property, a path or a status code. */
    void rename(SpecNode member, String oldKey, String newKey) {
        Pattern key = Pattern.compile("(?<![\\w'\"-])(['\"]?)" + Pattern.quote(oldKey) + "\\1(?=:(\\s|$))");
        lines.change(member.line(), text -> key.matcher(text)
                .replaceFirst(match -> Matcher.quoteReplacement(
                        newKey.matches("[A-Za-z_/][\\w./{}-]*") ? newKey : "'" + newKey + "'")));
    }

    /** Adds a property to an object. */
    void addProperty(SpecNode schema, String name, List<String> type, String place) {
        SpecNode properties = schema.child("properties");
        if (!properties.exists()) {
            return;
        }
        int line = properties.line();
        String indent = " ".repeat(lines.indent(line) + 2);
        List<String> added = new ArrayList<>();
        added.add(indent + key(name) + ":");
        type.forEach(each -> added.add(indent + "  " + each));
        added.add(indent + "  description: Observed in a response.");
        added.add(indent + "  x-evidence: {kind: recorded, place: " + quoted(place) + "}");
        lines.insertAfter(lines.end(line), added);
    }

    /** Removes a name from a list in brackets or of lines; the whole list if it becomes empty. */
    void removeFromList(SpecNode list, String name) {
        editList(list, name, Optional.empty());
    }

    /** Replaces a name in a list. */
    void replaceInList(SpecNode list, String name, String newName) {
        editList(list, name, Optional.of(newName));
    }

    private void editList(SpecNode list, String name, Optional<String> newName) {
        int from = list.line();
        int to = lines.end(from);
        if (lines.line(from).contains("[") && from == to) {
            lines.change(from, text -> {
                int open = text.indexOf('[');
                int close = text.lastIndexOf(']');
                List<String> names = new ArrayList<>(
                        Arrays.asList(text.substring(open + 1, close).split(",\\s*", -1)));
                names.replaceAll(each -> isName(each, name) ? newName.orElse("") : each.strip());
                names.removeIf(String::isEmpty);
                return text.substring(0, open + 1) + String.join(", ", names) + text.substring(close);
            });
            if (lines.current(from, from).equals(List.of(lines.line(from).replaceFirst("\\[.*\\]", "[]")))) {
                lines.delete(from, from);
            }
            return;
        }
        for (int line = from; line <= to; line++) {
            if (isName(lines.line(line).strip().replaceFirst("^- ", ""), name)) {
                int found = line;
                newName.ifPresentOrElse(
                        each -> lines.change(found, text -> text.replaceFirst("- .*", "- " + each)),
                        () -> lines.delete(found, found));
            }
        }
    }

    /** Adds a value at the end of a list in brackets or of lines. */
    void addToList(SpecNode list, String value) {
        int from = list.line();
        int to = lines.end(from);
        for (int line = to; line >= from; line--) {
            if (lines.line(line).strip().endsWith("]")) {
                lines.change(
                        line, text -> text.replaceFirst("\\]\\s*$", ", " + Matcher.quoteReplacement(key(value)) + "]"));
                return;
            }
        }
        lines.insertAfter(to, List.of(" ".repeat(lines.indent(to)) + "- " + key(value)));
    }

    /** Adds a member to an object in braces or of lines. */
    void addToObject(SpecNode object, String name, String value) {
        int from = object.line();
        int to = lines.end(from);
        String member = key(name) + ": " + value;
        if (lines.line(to).strip().endsWith("}")) {
            lines.change(to, text -> text.replaceFirst("\\}\\s*$", ", " + Matcher.quoteReplacement(member) + "}"));
        } else {
            lines.insertAfter(to, List.of(" ".repeat(lines.indent(to)) + member));
        }
    }

    /** Removes a member that has a line of its own. */
    void remove(SpecNode member) {
        String name = JsonPointers.last(member.pointer());
        if (lines.line(member.line()).strip().startsWith(name + ":")) {
            lines.delete(member.line(), lines.end(member.line()));
        }
    }

    /** Replaces a value in the line of a location. */
    void replaceValue(SpecNode location, String oldValue, String newValue) {
        Pattern value = Pattern.compile("(?<=[\\s\\[,:'\"])" + Pattern.quote(oldValue) + "(?=[\\s\\],}'\"]|$)");
        for (int line = location.line(); line <= lines.end(location.line()); line++) {
            lines.change(line, text -> value.matcher(text).replaceAll(Matcher.quoteReplacement(newValue)));
        }
    }

    /** Adds a member below the line of another one. */
    void addAfter(SpecNode member, String text) {
        int line = member.line();
        String name = JsonPointers.last(member.pointer());
        if (lines.line(line).strip().startsWith(name + ":")) {
            lines.insertAfter(lines.end(line), List.of(" ".repeat(lines.indent(line)) + text));
        } else {
            lines.change(line, each -> each.replaceFirst("\\b" + name + ": [^,}]+", "$0, " + text));
        }
    }

    private static boolean isName(String text, String name) {
        return text.strip().replaceAll("^['\"]|['\"]$", "").equals(name);
    }

    private static String key(String text) {
        boolean plain = text.matches("[A-Za-z_][\\w-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
