package dev.mediajobs.specs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code @Quirk} annotations in the test code with their locations. */
public final class TestCode {

    private static final Pattern QUIRK = Pattern.compile("(?m)^ *@Quirk\\(\\s*\\{?([^)]*?)}?\\s*\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory)\\b");

    private final List<Mark> marks;

    private TestCode(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /**
     * One id on one test method.
     *
     * @param id the id of the quirk
     * @param file name of the Java file
     * @param line line in it
     * @param test simple name of the class
     * @param runs whether the method is a test at all
     */
    public record Mark(String id, String file, int line, String test, boolean runs) {}

    /** Reads all Java files below a folder. */
    public static TestCode of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Mark> marks = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                read(String.valueOf(file.getFileName()), Files.readString(file), marks);
            }
            return new TestCode(marks);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** All marks. */
    public List<Mark> marks() {
        return marks;
    }

    private static void read(String file, String text, List<Mark> marks) {
        Matcher quirk = QUIRK.matcher(text);
        while (quirk.find()) {
            int line = (int) text.substring(0, quirk.start()).lines().count() + 1;
            int from = text.lastIndexOf("}\n", quirk.start());
            int to = text.indexOf('{', quirk.end());
            String around = text.substring(Math.max(from, 0), to < 0 ? text.length() : to);
            boolean runs = TEST.matcher(around).find();
            Matcher id = ID.matcher(quirk.group(1));
            while (id.find()) {
                marks.add(new Mark(id.group(1), file, line, file.replace(".java", ""), runs));
            }
        }
    }
}
