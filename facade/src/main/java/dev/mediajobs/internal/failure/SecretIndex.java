package dev.mediajobs.internal.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds secrets in texts: all of a short secret, and eight successive characters of a longer one, in upper or lower
 * case, in Base64 or in hexadecimal digits. A vendor may quote the end of a key, and a text may end within it.
 */
final class SecretIndex {
    /** Length of the pieces of a secret that are redacted. */
    private static final int PIECE = 8;

    /** Number of Base64 characters that eight bytes determine, wherever they begin. */
    private static final int BASE64_PIECE = 10;

    private static final int ALIGNMENTS = 3;

    private final List<String> shortSecrets;
    private final List<Pieces> pieces;

    SecretIndex(Collection<String> secrets) {
        List<String> longSecrets =
                secrets.stream().filter(secret -> secret.length() >= PIECE).toList();
        shortSecrets =
                secrets.stream().filter(secret -> secret.length() < PIECE).toList();
        pieces = List.of(
                new Pieces(PIECE, longSecrets.stream()),
                new Pieces(BASE64_PIECE, longSecrets.stream().flatMap(SecretIndex::base64)),
                new Pieces(2 * PIECE, longSecrets.stream().map(secret -> HexFormat.of()
                        .formatHex(secret.getBytes(UTF_8)))));
    }

    /** Marks the places of secrets in the original text. */
    void mark(DecodedText decoded, BitSet hidden) {
        for (String secret : shortSecrets) {
            String text = decoded.text();
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                hidden.set(decoded.start(at), decoded.end(at + secret.length() - 1));
            }
        }
        pieces.forEach(each -> each.mark(decoded, hidden));
    }

    /** Returns the secret in Base64 and Base64url, as it is after zero, one and two other bytes. */
    private static Stream<String> base64(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        return Stream.iterate(0, before -> before < ALIGNMENTS, before -> before + 1)
                .flatMap(before -> {
                    byte[] aligned = new byte[before + bytes.length];
                    System.arraycopy(bytes, 0, aligned, before, bytes.length);
                    return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                            // The first characters depend on the other bytes, too.
                            .map(encoder -> encoder.encodeToString(aligned).substring((8 * before + 5) / 6));
                });
    }

    /** The hash codes of all pieces with one length, which are compared instead of the pieces. */
    private static final class Pieces {
        private static final long FACTOR = 0x9E3779B97F4A7C15L;

        private final int length;
        private final long leaving;
        private final long[] sorted;

        Pieces(int length, Stream<String> texts) {
            this.length = length;
            long power = 1;
            for (int i = 0; i < length; i++) {
                power *= FACTOR;
            }
            this.leaving = power;
            this.sorted = texts.map(this::hashes)
                    .flatMapToLong(hashes -> Arrays.stream(hashes).skip(length - 1L))
                    .sorted()
                    .toArray();
        }

        /** Returns for each character the hash of the piece that ends with it. */
        private long[] hashes(String text) {
            long[] hashes = new long[text.length()];
            long hash = 0;
            for (int i = 0; i < hashes.length; i++) {
                hash = hash * FACTOR + folded(text.charAt(i));
                if (i >= length) {
                    hash -= leaving * folded(text.charAt(i - length));
                }
                hashes[i] = hash;
            }
            return hashes;
        }

        private static char folded(char c) {
            return Character.toLowerCase(Character.toUpperCase(c));
        }

        void mark(DecodedText decoded, BitSet hidden) {
            if (sorted.length == 0) {
                return;
            }
            long[] hashes = hashes(decoded.text());
            for (int end = length - 1; end < hashes.length; end++) {
                if (Arrays.binarySearch(sorted, hashes[end]) >= 0) {
                    hidden.set(decoded.start(end - length + 1), decoded.end(end));
                }
            }
        }
    }
}
