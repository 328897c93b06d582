package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.Spec;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One YAML file: its data, and the line of every place in it. */
public final class Source {

    /** What was read, by name and text: most checks of a folder differ in one file from those before. */
    private static final Map<List<String>, Source> READ = new ConcurrentHashMap<>();

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Class<? extends Check>, List<Finding>> checked = new ConcurrentHashMap<>();
    private final SpecDocument document;
    private final Spec spec;

    private Source(String file, String text) {
        this.file = file;
        this.document = read(text);
        this.spec = Spec.over(document);
    }

    /** Reads a file. What is wrong with its YAML is among {@link #findings()}; the data is missing then. */
    public static Source of(Path path) {
        try {
            List<String> file = List.of(String.valueOf(path.getFileName()), Files.readString(path));
            return READ.computeIfAbsent(file, each -> new Source(each.get(0), each.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Name of the file without its ending. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The data. */
    public JsonNode root() {
        return document.root().json();
    }

    /** What is wrong with the YAML itself. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns what a check finds in this file, which it reads once: for checks that look at one file at a time. */
    List<Finding> findings(Check check, Function<Source, List<Finding>> search) {
        return checked.computeIfAbsent(check.getClass(), each -> search.apply(this));
    }

    /** The file as a spec. */
    public Spec spec() {
        return spec;
    }

    /** The line of a place, or of the last place before it that exists. */
    public int line(String pointer) {
        return document.node(pointer).line();
    }

    /** Something wrong at a place of this file. */
    public Finding finding(String pointer, String problem, String suggestion) {
        return new Finding(file, line(pointer), pointer, problem, suggestion);
    }

    private SpecDocument read(String text) {
        try {
            return SpecDocument.parse(name(), text);
        } catch (SpecSyntaxException e) {
            findings.add(new Finding(file, e.line(), "", e.problem(), e.suggestion()));
            return SpecDocument.parse(name(), "");
        }
    }
}
