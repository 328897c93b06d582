package dev.mediajobs.simulator.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws one line of text. Each glyph has five columns of seven dots, lowest bit on top. */
final class BitmapFont {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.!?";
    private static final List<String> COLUMNS = List.of(
            "7e1111117e 7f49494936 3e41414122 7f4141221c 7f49494941 7f09090901 3e41495932 7f0808087f 00417f4100 2040413f01",
            "7f08142241 7f40404040 7f020c027f 7f0408107f 3e4141413e 7f09090906 3e4151215e 7f09192946 4649494931 01017f0101",
            "3f4040403f 1f2040201f 3f4038403f 6314081463 0708700807 6151494543 3e5149453e 00427f4000 4261514946 2141454b31",
            "1814127f10 2745454539 3c4a494930 0171090503 3649494936 064949291e 0808080808 0060600000 00005f0000 0201510906");
    private static final int WHITE = 0xFFFFFF;
    private static final int SHADE = 0x202028;

    private BitmapFont() {}

    static void write(BufferedImage image, String title) {
        int scale = Math.max(2, image.getWidth() / 200);
        int maxLength = (image.getWidth() - 8 * scale) / (6 * scale);
        String line = title.toUpperCase(Locale.ROOT);
        line = line.length() > maxLength ? line.substring(0, maxLength) : line;
        int y = image.getHeight() - 12 * scale;
        for (int i = 0; i < line.length(); i++) {
            int x = (4 + 6 * i) * scale;
            draw(image, line.charAt(i), x + 1, y + 1, scale, SHADE);
            draw(image, line.charAt(i), x, y, scale, WHITE);
        }
    }

    private static void draw(BufferedImage image, char letter, int left, int top, int scale, int colour) {
        int index = LETTERS.indexOf(letter);
        if (index < 0) {
            return;
        }
        int[] line = new int[scale];
        Arrays.fill(line, colour);
        String columns = COLUMNS.get(index / 10).split(" ", -1)[index % 10];
        for (int column = 0; column < 5; column++) {
            int dots = Integer.parseInt(columns, column * 2, column * 2 + 2, 16);
            for (int row = 0; row < 7; row++) {
                if ((dots >> row & 1) == 1) {
                    image.setRGB(left + column * scale, top + row * scale, scale, scale, line, 0, 0);
                }
            }
        }
    }
}
