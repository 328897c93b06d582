package dev.mediajobs.conformance.check;

import java.util.Locale;

/** What can be right or wrong about an operation. Each has a name that stays the same in all reports. */
public enum Rule {
    TRANSPORT("Reached", "the server answers, in time and in full"),
    STATUS("Status", "the status is one that the spec has for this case"),
    CONTENT_TYPE("Type", "the content type is one that the spec has for this answer"),
    BODY("Body", "the body is UTF-8 and what its content type says"),
    SCHEMA("Schema", "the body has the members, types, words and formats of the spec"),
    HEADERS("Headers", "the headers that the spec asks for are there and in form"),
    OUTCOME("Outcome", "an answer of success says that it is one, and a refusal that it is none"),
    REQUIRED("Required", "a request without a required member is refused"),
    TYPE("Types", "a request with a value of a wrong type or form is refused"),
    LIMIT("Limits", "a request beyond a limit is refused"),
    ENUM("Words", "a request with a word outside its enum is refused"),
    MALFORMED_BODY("Broken", "a body that cannot be read is refused"),
    MEDIA_TYPE("Media", "a body of an undocumented media type is refused"),
    CREDENTIALS("Access", "without the right credentials nothing is answered"),
    UNKNOWN_ID("Unknown", "an id that names nothing is not found"),
    JOB_ID("Job id", "a job has one id of its own, the same throughout"),
    STATUS_VALUES("Status words", "a job's status is a word of the spec"),
    PHASES("Phases", "a job comes to an end, never goes back, and stays as it ended"),
    PROGRESS("Progress", "progress is in form, within its range, and never falls"),
    STABILITY("Steady", "what is true of a job once stays true"),
    RESULT("Result", "a job that succeeded has a link, and the link leads to what it says"),
    FAILURE("Failure", "a job that failed says why"),
    LIST_CONTENTS("Listed", "a list shows what was made"),
    PAGES("Pages", "pages add up and none repeats"),
    TOKEN("Token", "a token works until it expires"),
    UPLOAD("Upload", "an uploaded file can be read back byte for byte");

    private final String title;
    private final String requirement;

    Rule(String title, String promise) {
        this.title = title;
        this.requirement = promise;
    }

    /** The rule as files have it, such as {@code content-type}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A short heading for a column. */
    public String title() {
        return title;
    }

    /** What holds where the rule is kept. */
    public String requirement() {
        return requirement;
    }
}
