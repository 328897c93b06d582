package dev.mediajobs.specs.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.Spec;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SpecChangeTest {

    @Test
    void theSameSpec_isUnchanged() throws IOException {
        SpecChange change = SpecChange.between(spec(), spec());
        assertThat(change.changed()).isFalse();
        assertThat(change.report()).isEmpty();
    }

    @Test
    void aRemovedOperation_breaksAndIsPrinted() throws IOException {
        String without = spec().replace("/api/remaining_credits/:", "/api/credits_left/:");
        SpecChange change = SpecChange.between(spec(), without);
        assertThat(change.breaking()).isTrue();
        assertThat(change.report()).contains("/api/remaining_credits/");
    }

    @Test
    void aNewOperation_breaksNothing() throws IOException {
        String both = spec().replace(
                        "components:\n  securitySchemes:",
                        "  /api/more/:\n    get:\n      responses:\n        '200': {description: More.}\n"
                                + "components:\n  securitySchemes:");
        SpecChange change = SpecChange.between(spec(), both);
        assertThat(change.changed()).isTrue();
        assertThat(change.breaking()).isFalse();
        assertThat(change.report()).contains("/api/more/");
    }

    @Test
    void aRequestThatAsksForMore_breaks() throws IOException {
        String more = spec().replace("required: [audio, image]\n", "required: [audio, image, name]\n");
        assertThat(more).isNotEqualTo(spec());
        assertThat(SpecChange.between(spec(), more).breaking()).isTrue();
    }

    private static String spec() throws IOException {
        return Files.readString(Spec.folder().resolve("creatify.yaml"));
    }
}
