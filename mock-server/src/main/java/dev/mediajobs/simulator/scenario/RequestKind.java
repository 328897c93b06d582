package dev.mediajobs.simulator.scenario;

import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.Locale;

/** Kinds of requests that scenarios can make fail, derived from the specs. */
public enum RequestKind {
    /** Submits a job. */
    SUBMIT("Submits of jobs"),
    /** Reads the state of a job. */
    POLL("Polls of jobs"),
    /** Reads the result of a job or another single item. */
    RESULT("Reads of one result"),
    /** Reads a list or the state of the account. */
    LIST("Lists, and reads of the account such as its credits"),
    /** Requests an access token. */
    TOKEN("Requests for an access token"),
    /** Announces a file and returns its upload URL. */
    UPLOAD_CREATE("Announcements of a file, which return its upload URL"),
    /** Sends the content of a file to its upload URL. */
    UPLOAD_SEND("Transfers of a file to its upload URL"),
    /** Completes an upload. */
    UPLOAD_FINALIZE("Completions of an upload"),
    /** Downloads a file. */
    DOWNLOAD("Downloads of results and files");

    private final String summary;

    RequestKind(String summary) {
        this.summary = summary;
    }

    /** {@return the kind of the requests of an operation} */
    public static RequestKind of(Operation operation) {
        if (operation.jobSpec().isPresent()) {
            return SUBMIT;
        }
        if (operation.isRead()) {
            return ofRead(operation);
        }
        if (operation.security().isEmpty()) {
            return TOKEN;
        }
        return returnsUrl(operation) ? UPLOAD_CREATE : UPLOAD_FINALIZE;
    }

    private static RequestKind ofRead(Operation operation) {
        if (!operation.responseSchema().exists()) {
            return DOWNLOAD;
        }
        if (operation.parameters("path").isEmpty()) {
            return LIST;
        }
        boolean poll = operation.vendor().operations().stream()
                .flatMap(each -> each.jobSpec().stream())
                .map(JobSpec::pollOperations)
                .anyMatch(polls -> polls.contains(operation.id()));
        return poll ? POLL : RESULT;
    }

    private static boolean returnsUrl(Operation operation) {
        SpecNode properties = operation.responseSchema().child("properties");
        return properties.members().values().stream()
                .anyMatch(property -> property.child("format").text().equals("uri"));
    }

    /** {@return the name in scenario names, such as {@code upload-send}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the requests of this kind, in a few words} */
    public String summary() {
        return summary;
    }

    /** {@return whether the request may be about a job that has a scenario of its own} */
    public boolean concernsJob() {
        return this == POLL || this == RESULT || this == DOWNLOAD;
    }
}
