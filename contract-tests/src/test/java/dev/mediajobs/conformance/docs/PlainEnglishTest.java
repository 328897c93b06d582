package dev.mediajobs.conformance.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refuses words that the project does not use in code, comments, messages and documents, and names the usual ones. */
class PlainEnglishTest {

    private static final Set<String> EXTENSIONS =
            Set.of("java", "md", "mustache", "yaml", "yml", "js", "css", "html", "txt", "xml", "properties", "golden");

    /** The ledger, which quotes vendors. */
    private static final Set<String> EXCLUDED = Set.of("quirks.yaml");

    /** Old names of scenarios, which are refused with the new name. */
    private static final Pattern FORMER_NAMES = Pattern.compile("slow-answers|submit-answer-lost");

    /**
     * A refused word.
     *
     * @param start its start in lower case, because the search for a text is much faster than that for a pattern
     */
    private record Refused(String start, Pattern pattern, String instead) {}

    private static final List<Refused> REFUSED = List.of(
            refused("answer", "s?", "response, or: returns, responds"),
            refused("told", "", "notified, reported, sent, given"),
            refused("tells", "", "notifies, reports, sends, gives"),
            refused("bears", "", "tolerates"),
            refused("borne", "", "tolerated"),
            refused("whoever", "", "the caller, the user"),
            refused("nobody", "(?<=(?-i:[Nn]obody))", "no caller, none"),
            refused("anew", "", "again"),
            refused("beside", "", "next to, in addition to"),
            refused("is no ", "[a-z]+", "is not a ..., or: does not exist"),
            refused("hand", "s? back", "returns"));

    private static Refused refused(String start, String rest, String instead) {
        return new Refused(start, Pattern.compile("\\b" + start + rest + "\\b", Pattern.CASE_INSENSITIVE), instead);
    }

    @Test
    void allTextsUseTheTermsOfTheField() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : texts()) {
            files++;
            String text = Files.readString(file, UTF_8);
            String folded = text.toLowerCase(Locale.ROOT);
            for (Refused refused : REFUSED) {
                if (folded.contains(refused.start())) {
                    search(file, text, refused, found);
                }
            }
        }

        assertThat(files).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    private static void search(Path file, String text, Refused refused, List<String> found) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].toLowerCase(Locale.ROOT).contains(refused.start())) {
                Matcher match =
                        refused.pattern().matcher(FORMER_NAMES.matcher(lines[i]).replaceAll(""));
                if (match.find()) {
                    found.add(ProjectFiles.PROJECT.relativize(file) + ":" + (i + 1) + ": '" + match.group() + "'. Use: "
                            + refused.instead() + ".");
                }
            }
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = ProjectFiles.all()) {
            return files.filter(PlainEnglishTest::isText).toList();
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return !EXCLUDED.contains(name)
                && !name.equals(PlainEnglishTest.class.getSimpleName() + ".java")
                && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
