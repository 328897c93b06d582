package dev.mediajobs.conformance.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small files to send: a picture and a sound, made here so that nothing need lie on a disk. */
public final class Fixtures {

    private static final int SIDE = 64;
    private static final int RATE = 8000;
    private static final int SAMPLES = RATE / 4;

    private Fixtures() {}

    /** A PNG of 64 by 64 grey pixels that become lighter. */
    public static byte[] png() {
        byte[] rows = new byte[SIDE * (SIDE + 1)];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                rows[y * (SIDE + 1) + 1 + x] = (byte) (2 * (x + y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head =
                ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put((byte) 8).array();
        chunk(out, "IHDR", head);
        chunk(out, "IDAT", packed(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A WAV of a quarter of a second: a tone of 440 Hz, 8 bits, one channel. */
    public static byte[] wav() {
        ByteBuffer wav = ByteBuffer.allocate(44 + SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + SAMPLES).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            wav.put((byte) (128 + 60 * Math.sin(2 * Math.PI * 440 * i / RATE)));
        }
        return wav.array();
    }

    private static byte[] packed(byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] buffer = new byte[rows.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(ascii(type));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
