package dev.mediajobs.specs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All YAML files of a folder: the specs, and the ledger of quirks. */
public final class SpecFolder {

    private static final String LEDGER = "quirks.yaml";
    private static final List<String> VENDORS =
            List.of("creatify.yaml", "miraflow.yaml", "miragic.yaml", "mirrago.yaml");

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

    /** Every file that could be read. */
    public List<Source> sources() {
        return sources.stream().filter(source -> !source.root().isMissingNode()).toList();
    }

    /** Every OpenAPI document. */
    public List<Source> specs() {
        return sources().stream()
                .filter(source -> !source.file().equals(LEDGER))
                .toList();
    }

    /** The documents of the vendors, which owe evidence for what they say. */
    public List<Source> vendors() {
        return specs().stream()
                .filter(source -> VENDORS.contains(source.file()))
                .toList();
    }

    /** The ledger of quirks, if there is one. */
    public Optional<Source> ledger() {
        return sources().stream().filter(source -> source.file().equals(LEDGER)).findFirst();
    }

    /** What is wrong with the YAML of the files. */
    public List<Finding> yamlFindings() {
        return sources.stream().flatMap(source -> source.findings().stream()).toList();
    }
}
