package dev.mediajobs.conformance.pact;

import au.com.dius.pact.consumer.dsl.BodyBuilder;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A multipart body with exact part headers. Pact's builder does not support the charset of a text part, and does not
 * compare parts without a type, so that a value in JSON quotes would match.
 */
final class MultipartForm implements BodyBuilder {
    private static final String BOUNDARY = "mediajobs-parts";
    private static final String TEXT = "text/plain; charset=UTF-8";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final MatchingRuleCategory rules = new MatchingRuleCategory("body");

    /** Adds a text part whose value matches the expression. */
    MultipartForm text(String name, String example, String expression) {
        rules.addRule("$." + name, new RegexMatcher(expression, example));
        return part("form-data; name=\"" + name + "\"", TEXT, example.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file part, whose bytes are compared. */
    MultipartForm file(String name, String fileName, String type, byte[] bytes) {
        return part("form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", type, bytes);
    }

    private MultipartForm part(String disposition, String type, byte[] bytes) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(bytes);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] buildBody() {
        ByteArrayOutputStream complete = new ByteArrayOutputStream();
        complete.writeBytes(body.toByteArray());
        complete.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return complete.toByteArray();
    }

    @Override
    public ContentType getContentType() {
        return new ContentType("multipart/form-data; boundary=" + BOUNDARY);
    }

    @Override
    public MatchingRuleCategory getMatchers() {
        return rules;
    }

    /** Allows any boundary. */
    @Override
    public MatchingRuleCategory getHeaderMatchers() {
        MatchingRuleCategory header = new MatchingRuleCategory("header");
        header.addRule(
                "Content-Type",
                new RegexMatcher(
                        "multipart/form-data;\\s*boundary=.+", getContentType().toString()));
        return header;
    }

    @Override
    public Generators getGenerators() {
        return new Generators();
    }
}
