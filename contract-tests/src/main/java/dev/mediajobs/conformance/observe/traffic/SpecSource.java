package dev.mediajobs.conformance.observe.traffic;

import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A spec with its text.
 *
 * @param vendor the spec
 * @param yaml its YAML
 */
public record SpecSource(VendorSpec vendor, String yaml) {

    /** Returns the spec of this name that the kit contains. */
    public static SpecSource of(String name) {
        return new SpecSource(VendorSpec.of(name), new String(SpecDocument.bytes(name), StandardCharsets.UTF_8));
    }

    /**
     * Parses a spec.
     *
     * @throws dev.mediajobs.specs.SpecSyntaxException if it is not YAML
     */
    public static SpecSource parse(String name, String yaml) {
        return new SpecSource(new VendorSpec(SpecDocument.parse(name, yaml)), yaml);
    }

    /**
     * Reads a changed spec from a file, whose name without extension is that of the vendor.
     *
     * @throws IOException if the file cannot be read
     */
    public static SpecSource read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return parse(name, Files.readString(file));
    }

    /** Returns the name of the vendor. */
    public String name() {
        return vendor.name();
    }
}
