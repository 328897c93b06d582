package dev.mediajobs.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes unused imports and repeated empty lines, and wraps Javadoc. */
final class JavaTidier {
    private static final int WIDTH = 120;
    private static final Pattern IMPORT = Pattern.compile("import [\\w.]*\\.(\\w+);");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Pattern SINGLE = Pattern.compile("( *)/\\*\\* (.*) \\*/");
    /** A word, or a tag of Javadoc with its text and what follows it directly. */
    private static final Pattern TOKEN = Pattern.compile("(?:\\{@[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\S)+");

    private static final Pattern DOC = Pattern.compile("( *\\* )(@\\w+ (?:\\w+ )?|<li>)?(.*)");

    private JavaTidier() {}

    /** Returns Java source as somebody would write it. */
    static String tidy(String source) {
        List<String> lines = source.lines().toList();
        Set<String> words = words(lines);
        List<String> tidy = new ArrayList<>();
        boolean doc = false;
        for (String line : lines) {
            Matcher imported = IMPORT.matcher(line);
            String last = tidy.isEmpty() ? "" : tidy.get(tidy.size() - 1);
            boolean type = last.contains("class ") || last.contains("interface ");
            boolean emptyAfterBrace = line.isBlank() && (last.isBlank() || (last.endsWith("{") && !type));
            if ((imported.matches() && !words.contains(imported.group(1))) || emptyAfterBrace) {
                continue;
            }
            doc = doc ? !last.strip().endsWith("*/") : false;
            doc |= line.strip().startsWith("/**");
            boolean emptyDoc = line.strip().equals("*")
                    && (last.strip().equals("*") || last.strip().equals("/**"));
            if (doc && emptyDoc) {
                continue;
            }
            if (line.strip().equals("*/") && last.strip().equals("*")) {
                tidy.remove(tidy.size() - 1);
            }
            if (doc && line.length() > WIDTH) {
                wrap(line, tidy);
            } else if (line.length() > WIDTH && !line.startsWith("//") && !line.startsWith("import ")) {
                wrapCode(line, tidy);
            } else {
                tidy.add(line.stripTrailing());
            }
        }
        return String.join("\n", tidy) + "\n";
    }

    private static Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            if (!line.startsWith("import ")) {
                Matcher word = WORD.matcher(line);
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        return words;
    }

    private static void wrap(String line, List<String> wrapped) {
        Matcher single = SINGLE.matcher(line);
        if (single.matches()) {
            wrapped.add(single.group(1) + "/**");
            wrap(single.group(1) + " * " + single.group(2), wrapped);
            wrapped.add(single.group(1) + " */");
            return;
        }
        Matcher doc = DOC.matcher(line);
        if (!doc.matches()) {
            wrapped.add(line);
            return;
        }
        String tag = doc.group(2) == null ? "" : doc.group(2);
        String first = doc.group(1) + tag;
        String next = doc.group(1) + (tag.isEmpty() ? "" : "    ");
        StringBuilder current = new StringBuilder(first);
        String separator = "";
        Matcher word = TOKEN.matcher(doc.group(3));
        while (word.find()) {
            String token = word.group();
            if (current.length() + token.length() + 1 > WIDTH && current.length() > next.length()) {
                wrapped.add(current.toString());
                current = new StringBuilder(next);
                separator = "";
            }
            current.append(separator).append(token);
            separator = " ";
        }
        wrapped.add(current.toString().stripTrailing());
    }

    /** Breaks a line of code after commas that are not in a string. */
    private static void wrapCode(String line, List<String> wrapped) {
        int indentation = line.length() - line.stripLeading().length();
        String next = " ".repeat(indentation + (line.strip().startsWith("permits") ? 8 : 4));
        String rest = line;
        while (rest.length() > WIDTH) {
            int comma = lastComma(rest);
            if (comma < 0) {
                break;
            }
            wrapped.add(rest.substring(0, comma + 1));
            rest = next + rest.substring(comma + 1).strip();
        }
        wrapped.add(rest.stripTrailing());
    }

    private static int lastComma(String line) {
        int last = -1;
        boolean string = false;
        int types = 0;
        for (int index = 0; index < line.length() && (index < WIDTH || last < 0); index++) {
            char character = line.charAt(index);
            if (character == '\\' && string) {
                index++;
            } else if (character == '"') {
                string = !string;
            } else if (!string) {
                types += character == '<' ? 1 : character == '>' ? -1 : 0;
                last = character == ',' && types <= 0 && line.startsWith(", ", index) ? index : last;
            }
        }
        return last;
    }
}
