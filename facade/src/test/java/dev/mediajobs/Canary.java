package dev.mediajobs;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of all tests: keys, tokens, passwords, signatures. They are random, the same in each run, so that eight
 * characters of one occur in no other text; {@link SecretLeakDetector} looks for them. All begin with {@value #PREFIX},
 * which is shorter, for the assertions of single tests. Safe for use by multiple threads.
 */
public final class Canary {
    /** The beginning of all secrets. */
    public static final String PREFIX = "canary-";

    /** Finds pieces of these secrets. */
    static final SecretFinder FINDER = new SecretFinder();

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** With characters that are escaped in URLs, JSON or HTML. */
    private static final String ESCAPED = PLAIN + "+/=&<>'\\%?~:!";

    private static final int LENGTH = 24;

    /** The secrets by alphabet and name; their pieces are added to the finder once. */
    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    private Canary() {}

    /** Returns the secret with a name, of letters and digits. */
    public static String secret(String name) {
        return secret(name, PLAIN);
    }

    /** Returns the secret with a name, with characters that are escaped in URLs, JSON or HTML. */
    public static String escapedSecret(String name) {
        return secret(name, ESCAPED);
    }

    private static String secret(String name, String alphabet) {
        return SECRETS.computeIfAbsent(alphabet + name, any -> newSecret(name, alphabet));
    }

    private static String newSecret(String name, String alphabet) {
        Random random = new Random(name.hashCode());
        // No ordinary word has a digit after the prefix.
        StringBuilder secret = new StringBuilder(PREFIX).append(random.nextInt(10));
        random.ints(LENGTH, 0, alphabet.length()).forEach(at -> secret.append(alphabet.charAt(at)));
        FINDER.add(secret.toString());
        return secret.toString();
    }

    /** Returns the response of a token endpoint. */
    static String tokenJson() {
        return "{\"access_token\":\"" + secret("token") + "\",\"expires_in\":3600}";
    }

    /** Returns the variables with secrets in place of the credentials. */
    public static Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> secret = new TreeMap<>(variables);
        secret.replaceAll((name, value) -> name.endsWith("_BASE_URL")
                ? value
                : secret(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        return secret;
    }
}
