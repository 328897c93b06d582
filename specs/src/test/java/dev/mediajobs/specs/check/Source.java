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

/** A YAML file: its data, and the line of every location. */
public final class Source {

    /** Cached files by name and text, because most checked folders differ in one file only. */
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

    /** Reads a file. If it is not valid YAML, {@link #findings()} has the error, and the data is missing. */
    public static Source of(Path path) {
        try {
            List<String> file = List.of(String.valueOf(path.getFileName()), Files.readString(path));
            return READ.computeIfAbsent(file, each -> new Source(each.get(0), each.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    public String file() {
        return file;
    }

    /** Returns the file name without extension. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    public JsonNode root() {
        return document.root().json();
    }

    /** Returns the errors of the YAML syntax. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the cached findings of a check that reads one file at a time. */
    List<Finding> findings(Check check, Function<Source, List<Finding>> search) {
        return checked.computeIfAbsent(check.getClass(), each -> search.apply(this));
    }

    public Spec spec() {
        return spec;
    }

    /** Returns the line of a location, or of the nearest enclosing one that exists. */
    public int line(String pointer) {
        return document.node(pointer).line();
    }

    /** Creates a finding at a location of this file. */
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
