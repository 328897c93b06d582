package dev.mediajobs.specs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The YAML files of a folder: the specs, and the ledger of quirks. */
public final class SpecFolder {

    private static final String LEDGER = "quirks.yaml";
    private static final String CONTROL_API = "simulator.yaml";

    private final List<Source> sources;

    private SpecFolder(List<Source> sources) {
        this.sources = sources;
    }

    /** Reads every {@code *.yaml} of a folder. */
    public static SpecFolder of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new SpecFolder(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Source::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** Returns all files with valid YAML. */
    public List<Source> sources() {
        return sources.stream().filter(source -> !source.root().isMissingNode()).toList();
    }

    /** Returns all OpenAPI documents. */
    public List<Source> specs() {
        return sources().stream()
                .filter(source -> !source.file().equals(LEDGER))
                .toList();
    }

    /** Returns the documents of the vendors, which require evidence. */
    public List<Source> vendors() {
        return specs().stream()
                .filter(source -> !source.file().equals(CONTROL_API))
                .toList();
    }

    /** Returns the ledger of quirks, if it exists. */
    public Optional<Source> ledger() {
        return sources().stream().filter(source -> source.file().equals(LEDGER)).findFirst();
    }

    /** Returns the errors of the YAML syntax of all files. */
    public List<Finding> yamlFindings() {
        return sources.stream().flatMap(source -> source.findings().stream()).toList();
    }
}
