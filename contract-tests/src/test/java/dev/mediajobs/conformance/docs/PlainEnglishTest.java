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

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> EXTENSIONS =
            Set.of("java", "md", "mustache", "yaml", "yml", "js", "css", "html", "txt", "xml", "properties", "golden");

    /** Folders without text of ours, and the ledger, which quotes vendors. */
    private static final List<String> EXCLUDED = List.of("target", ".git", "node_modules", "quirks.yaml", "pacts");

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
                for (Map.Entry<Pattern, String> refused : REFUSED.entrySet()) {
                    Matcher match = refused.getKey()
                            .matcher(FORMER_NAMES.matcher(lines.get(i)).replaceAll(""));
                    if (match.find()) {
                        found.add(PROJECT.relativize(file) + ":" + (i + 1) + ": '" + match.group() + "'. Use: "
                                + refused.getValue() + ".");
                    }
                }
            }
        }

        assertThat(files).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .filter(PlainEnglishTest::isText)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        for (Path part : PROJECT.relativize(file)) {
            if (EXCLUDED.contains(part.toString())) {
                return false;
            }
        }
        return !name.equals(PlainEnglishTest.class.getSimpleName() + ".java")
                && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
