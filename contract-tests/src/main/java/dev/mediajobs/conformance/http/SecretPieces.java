package dev.mediajobs.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediajobs.conformance.http.Secrets.Secret;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets in texts: eight successive characters in upper or lower case, in Base64 or in hexadecimal digits; of a
 * secret that is shorter or made up, only the whole value. Thread-safe.
 */
final class SecretPieces {

    private static final int PIECE = 8;

    /** Number of Base64 characters that eight bytes determine, wherever they begin. */
    private static final int BASE64_PIECE = 10;

    private static final int ALIGNMENTS = 3;

    /** The labels of the pieces, by the length of the piece and by its folded text. */
    private final Map<Integer, Map<String, String>> pieces = new ConcurrentSkipListMap<>();
    /** Whether a piece starts with characters of this hash, to skip most positions of a text. */
    private final boolean[] starts = new boolean[1 << 16];

    private final Map<String, String> whole = new ConcurrentHashMap<>();

    void add(Secret secret) {
        String label = "[" + secret.variable() + "]";
        String value = secret.value();
        if (secret.fake() || value.length() < PIECE) {
            whole.put(value, label);
            return;
        }
        // A text is decoded as a whole, and with it what looks like an escape in the secret.
        for (DecodedText form = DecodedText.of(value); form != null; form = form.decode()) {
            add(form.text(), PIECE, label);
        }
        byte[] bytes = value.getBytes(UTF_8);
        add(HexFormat.of().formatHex(bytes), 2 * PIECE, label);
        for (int before = 0; before < ALIGNMENTS; before++) {
            byte[] aligned = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, aligned, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(aligned);
            // The first characters depend on the other bytes, too.
            add(encoded.substring((8 * before + 5) / 6), BASE64_PIECE, label);
        }
    }

    private void add(String text, int length, String label) {
        String folded = folded(text);
        for (int i = 0; i + length <= folded.length(); i++) {
            pieces.computeIfAbsent(length, each -> new ConcurrentHashMap<>())
                    .putIfAbsent(folded.substring(i, i + length), label);
            starts[start(folded, i)] = true;
        }
    }

    /** Sets the label of each character in the original text that belongs to a secret. */
    void label(DecodedText decoded, @Nullable String[] labels) {
        String text = decoded.text();
        whole.forEach((secret, label) -> {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                decoded.label(labels, at, at + secret.length(), label);
            }
        });
        if (pieces.isEmpty()) {
            return;
        }
        String folded = folded(text);
        for (int i = 0; i + PIECE <= folded.length(); i++) {
            if (starts[start(folded, i)]) {
                for (Map.Entry<Integer, Map<String, String>> each : pieces.entrySet()) {
                    int end = i + each.getKey();
                    String label =
                            end > folded.length() ? null : each.getValue().get(folded.substring(i, end));
                    if (label != null) {
                        decoded.label(labels, i, end, label);
                    }
                }
            }
        }
    }

    /** Returns a hash of the first four characters of a piece. */
    private static int start(String folded, int at) {
        int hash = 0;
        for (int i = at; i < at + 4; i++) {
            hash = 31 * hash + folded.charAt(i);
        }
        return hash & 0xffff;
    }

    /** Folds upper and lower case, Base64 and Base64url, and the space of forms. */
    private static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            folded[i] = c == '-' || c == '+' ? ' ' : c == '_' ? '/' : Character.toLowerCase(Character.toUpperCase(c));
        }
        return String.valueOf(folded);
    }
}
