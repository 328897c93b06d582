package dev.mediajobs.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The contracts, read as data from the class path, as any other reader would. */
public final class Specs {
    /** The vendors, as their specs and their pacts are named. */
    public static final List<String> VENDORS = List.of("creatify", "miraflow", "miragic", "mirrago");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Specs() {}

    /** Reads the spec of one vendor. */
    public static JsonNode of(String vendor) {
        String place = "/dev/mediajobs/specs/" + vendor + ".yaml";
        try (InputStream yaml = Specs.class.getResourceAsStream(place)) {
            if (yaml == null) {
                throw new IllegalArgumentException("No spec on the class path at " + place);
            }
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
