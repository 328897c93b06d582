package dev.mediajobs.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks that each relative link in a document leads to a file of the project and, if it names one, to a heading of it. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            List<MatchResult> found =
                    LINK.matcher(Files.readString(document)).results().toList();
            for (MatchResult link : found) {
                if (!link.group(1).matches("[a-z]+:.*")) {
                    links++;
                    Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                    if (!Files.exists(target) || !hasHeading(target, link.group(2))) {
                        broken.add(ProjectFiles.PROJECT.relativize(document) + ": " + link.group());
                    }
                }
            }
        }

        assertThat(links).isGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    private static boolean hasHeading(Path target, @Nullable String anchor) throws IOException {
        if (anchor == null) {
            return true;
        }
        Path document = Files.isDirectory(target) ? target.resolve("README.md") : target;
        return HEADING.matcher(Files.readString(document)).results().anyMatch(heading -> anchor(heading.group(1))
                .equals(anchor));
    }

    /** Returns the anchor that GitHub gives a heading. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = ProjectFiles.all()) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
