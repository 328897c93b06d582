package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facade offers all operations of the contracts, except those that its README lists with a reason. */
class OperationsTest {
    private static final Pattern OPERATION = Pattern.compile("operationId: (\\w+)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static List<String> operations() throws IOException {
        List<String> found = new ArrayList<>();
        for (Vendor vendor : Vendor.values()) {
            String spec = Files.readString(Path.of("..", "specs", vendor.id() + ".yaml"));
            OPERATION.matcher(spec).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        }
    }

    /** Returns the first column of the table, and the calls that vendors make themselves. */
    private static List<String> leftOut() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("## Operations not offered");
        return readme.substring(begin, readme.indexOf("\n## ", begin))
                .lines()
                .filter(line -> line.startsWith("| `") || line.startsWith("The vendors' own calls"))
                .map(line -> line.startsWith("|") ? line.split("\\|", -1)[1] : line)
                .flatMap(text -> NAME.matcher(text).results().map(match -> match.group(1)))
                .toList();
    }

    @Test
    void everyOperationIsCalled_orLeftOutForAReason() throws Exception {
        String sources = sources();
        List<String> offered = new ArrayList<>(operations());
        offered.removeIf(operation -> !sources.contains("." + operation + "("));

        assertThat(offered).hasSizeGreaterThan(30);
        assertThat(Stream.concat(offered.stream(), leftOut().stream()))
                .containsExactlyInAnyOrderElementsOf(operations());
    }
}
