package dev.mediajobs.specs.diff;

import dev.mediajobs.specs.SpecDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * The changes of one spec.
 *
 * @param changed whether the spec differs from the old one
 * @param breaking whether a client or server of the old spec can fail on the new one
 * @param report human-readable list of changes
 */
public record SpecChange(boolean changed, boolean breaking, String report) {

    /** Compares two versions of a spec. */
    public static SpecChange between(String before, String now) {
        ChangedOpenApi change = OpenApiCompare.fromSpecifications(read(before), read(now));
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        if (change.isDifferent()) {
            new ConsoleRender().render(change, new OutputStreamWriter(report, StandardCharsets.UTF_8));
        }
        return new SpecChange(change.isDifferent(), change.isIncompatible(), report.toString(StandardCharsets.UTF_8));
    }

    private static OpenAPI read(String yaml) {
        ParseOptions resolved = new ParseOptions();
        resolved.setResolve(true);
        String json = SpecDocument.parse("spec", yaml).root().json().toString();
        return new OpenAPIV3Parser().readContents(json, null, resolved).getOpenAPI();
    }
}
