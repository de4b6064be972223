package org.gatehouse.statistics.boards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A dashboard as it stood from one change to the next.
 *
 * @param id part of its address, and not to be guessed
 * @param version from 1 on
 * @param owner reference of who made it
 * @param changedBy reference of whose change this version is
 */
public record Board(
        UUID id, int version, String owner, Title title, List<Tile> tiles, String changedBy, Instant changedAt) {

    public static final int TILES_MOST = 24;

    public Board {
        tiles = List.copyOf(tiles);
    }

    /** Tiles in another order, size or number. */
    public interface Arrangement {
        List<Tile> of(List<Tile> tiles);
    }

    /** What is done to one tile. Of one that there is not, nothing. */
    public enum Move {
        UP,
        DOWN,
        RESIZE,
        REMOVE;

        public Arrangement tile(int at) {
            return tiles -> {
                List<Tile> moved = new ArrayList<>(tiles);
                if (at < 0 || at >= tiles.size()) {
                    return moved;
                }
                switch (this) {
                    case UP -> swap(moved, at - 1);
                    case DOWN -> swap(moved, at);
                    case RESIZE -> moved.set(at, moved.get(at).resized());
                    case REMOVE -> moved.remove(at);
                }
                return moved;
            };
        }

        /** The tile with the one after it. */
        private static void swap(List<Tile> tiles, int at) {
            if (at >= 0 && at + 1 < tiles.size()) {
                tiles.add(at + 1, tiles.remove(at));
            }
        }
    }
}
