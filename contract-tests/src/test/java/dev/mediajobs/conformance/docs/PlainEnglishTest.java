package dev.mediajobs.conformance.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<Pattern, String> REFUSED = new LinkedHashMap<>();

    static {
        refuse("answers?", "response, or: returns, responds");
        refuse("told|tells", "notified, reported, sent, given");
        refuse("bears|borne", "tolerates, tolerated");
        refuse("whoever", "the caller, the user");
        refuse("(?-i:[Nn]obody)", "no caller, none");
        refuse("anew", "again");
        refuse("beside", "next to, in addition to");
        refuse("is no [a-z]+", "is not a ..., or: does not exist");
        refuse("hands? back", "returns");
    }

    private static void refuse(String words, String instead) {
        REFUSED.put(Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE), instead);
    }

    @Test
    void allTextsUseTheTermsOfTheField() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : texts()) {
            files++;
            List<String> lines = Files.readAllLines(file, UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                String line = FORMER_NAMES.matcher(lines.get(i)).replaceAll("");
                for (Map.Entry<Pattern, String> refused : REFUSED.entrySet()) {
                    Matcher match = refused.getKey().matcher(line);
                    if (match.find()) {
                        found.add(ProjectFiles.PROJECT.relativize(file) + ":" + (i + 1) + ": '" + match.group()
                                + "'. Use: " + refused.getValue() + ".");
                    }
                }
            }
        }

        assertThat(files).isGreaterThan(500);
        assertThat(found).isEmpty();
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
