package dev.mediajobs.conformance.run;

import java.util.HashMap;
import java.util.Map;

/** Whose result each link leads to; links are the same however they are signed. */
final class Results {

    private final Map<String, String> owners = new HashMap<>();

    /** Whether no other job has shown this link before. */
    boolean isOwn(String link, String job) {
        String plain = link.replaceAll("[?#].*", "");
        return owners.computeIfAbsent(plain, each -> job).equals(job);
    }
}
