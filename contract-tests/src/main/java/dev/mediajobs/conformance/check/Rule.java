package dev.mediajobs.conformance.check;

import java.util.Locale;

/** The requirements that the kit checks. Their ids are the same in all reports. */
public enum Rule {
    TRANSPORT("Transport", "the server sends a complete response in time"),
    STATUS("Status", "the status code is documented for this request"),
    CONTENT_TYPE("Type", "the content type is documented for this response"),
    BODY("Body", "the body is valid UTF-8 and matches its content type"),
    SCHEMA("Schema", "the body has the members, types, enum values and formats of the spec"),
    HEADERS("Headers", "the headers that the spec requires are present and valid"),
    OUTCOME("Outcome", "the status code and the success member of the body agree"),
    REQUIRED("Required", "a request without a required member is rejected"),
    TYPE("Types", "a request with a value of a wrong type or format is rejected"),
    LIMIT("Limits", "a request beyond a limit is rejected"),
    ENUM("Enum", "a request with a value outside its enum is rejected"),
    MALFORMED_BODY("Malformed", "a body that cannot be parsed is rejected"),
    MEDIA_TYPE("Media", "a body of an undocumented media type is rejected"),
    CREDENTIALS("Credentials", "a request without valid credentials is rejected"),
    UNKNOWN_ID("Unknown id", "an unknown id is not found"),
    JOB_ID("Job id", "a job has a unique id that never changes"),
    STATUS_VALUES("Status values", "a job's status is a value of the spec"),
    PHASES("Phases", "a job finishes, never returns to an earlier phase, and keeps its final status"),
    PROGRESS("Progress", "progress has its format, is within its range, and never decreases"),
    STABILITY("Stability", "the other data of a job never changes"),
    RESULT("Result", "a successful job has a link to a file of the declared type"),
    FAILURE("Failure", "a failed job has a reason"),
    LIST_CONTENTS("List contents", "a list contains the created jobs"),
    PAGES("Pages", "the pages are complete and do not repeat items"),
    TOKEN("Token", "a token is valid until it expires"),
    UPLOAD("Upload", "an uploaded file can be downloaded unchanged"),
    REQUEST("Request", "a request of the observed application conforms to the spec"),
    PATH("Path", "the server has the operation at the path of the spec");

    private final String title;
    private final String requirement;

    Rule(String title, String requirement) {
        this.title = title;
        this.requirement = requirement;
    }

    /** Returns the id in report files, such as {@code content-type}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the column heading. */
    public String title() {
        return title;
    }

    public String requirement() {
        return requirement;
    }
}
