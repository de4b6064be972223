package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.boards.Board;
import org.gatehouse.statistics.boards.Boards;
import org.gatehouse.statistics.boards.Tile;
import org.gatehouse.statistics.boards.Title;
import org.gatehouse.statistics.explore.Explored;
import org.gatehouse.statistics.explore.ExploredView;
import org.gatehouse.statistics.explore.Explorer;
import org.gatehouse.statistics.wording.MissingWords;
import org.gatehouse.statistics.wording.ValueWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Dashboards: looked at by all who read statistics, arranged by statisticians with plain forms. */
@Controller
class BoardController {

    private final Boards boards;
    private final Explorer explorer;
    private final Officers officers;
    private final ValueWords words;
    private final MissingWords missing;
    private final DashboardSettings settings;
    private final Clock clock;

    BoardController(
            Boards boards,
            Explorer explorer,
            Officers officers,
            ValueWords words,
            MissingWords missing,
            DashboardSettings settings,
            Clock clock) {
        this.boards = boards;
        this.explorer = explorer;
        this.officers = officers;
        this.words = words;
        this.missing = missing;
        this.settings = settings;
        this.clock = clock;
    }

    /** A version as a row of the history, or a dashboard as a row of the list. */
    record Row(UUID id, String title, int version, String owner, String changedBy, String changedAt, int tiles) {}

    @GetMapping("/statistics/dashboards")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute("boards", rows(boards.all(), Language.of(locale)));
        model.addAttribute("mayArrange", actor.may(Permission.STATISTICS_ARRANGE));
        return "statistics/boards";
    }

    private List<Row> rows(List<Board> all, Language language) {
        Map<String, KnownActor> known = officers.behind(all.stream()
                .flatMap(board -> Stream.of(board.owner(), board.changedBy()))
                .distinct()
                .toList());
        return all.stream()
                .map(board -> new Row(
                        board.id(),
                        board.title().in(language),
                        board.version(),
                        name(board.owner(), known),
                        name(board.changedBy(), known),
                        settings.moments().minute(board.changedAt()),
                        board.tiles().size()))
                .toList();
    }

    private static String name(String reference, Map<String, KnownActor> known) {
        KnownActor actor = known.get(reference);
        return actor == null ? reference : actor.name();
    }

    @PostMapping("/statistics/dashboards")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String create(
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String titleZh,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            return "redirect:/statistics/dashboards/"
                    + boards.create(new Title(titleEn, titleZh), actor).id();
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "title", typed(titleEn, titleZh), model, answer);
            return list(actor, locale, model);
        }
    }

    private static Map<String, String> typed(String titleEn, String titleZh) {
        return Map.of("title-en", titleEn, "title-zh", titleZh);
    }

    @GetMapping("/statistics/dashboards/{id}")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String show(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Board board = boards.get(id);
        Language language = Language.of(locale);
        model.addAttribute("board", rows(List.of(board), language).getFirst());
        model.addAttribute("tiles", tiles(board, actor, language));
        model.addAttribute("mayArrange", actor.may(Permission.STATISTICS_ARRANGE));
        return "statistics/board";
    }

    private List<ShownTile> tiles(Board board, Actor actor, Language language) {
        return IntStream.range(0, board.tiles().size())
                .mapToObj(number -> tile(number, board.tiles().get(number), actor, language))
                .toList();
    }

    /** One that cannot be shown says why, and the others are shown all the same. */
    private ShownTile tile(int number, Tile tile, Actor actor, Language language) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
            Explored explored = explorer.explore(tile.shown(), today, actor);
            return ShownTile.of(
                    number,
                    tile,
                    explored,
                    ExploredView.of(explored, language, words),
                    explored.missing()
                            .map(lacks -> StringUtils.capitalize(missing.say(explored.period(), lacks, language))));
        } catch (StatisticsProblem problem) {
            return ShownTile.of(number, tile, problem);
        }
    }

    @GetMapping("/statistics/dashboards/{id}/arrangement")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String arrangement(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Board board = boards.get(id);
        Language language = Language.of(locale);
        model.addAttribute("board", rows(List.of(board), language).getFirst());
        model.addAttribute("called", board.title());
        model.addAttribute("tiles", tiles(board, actor, language));
        model.addAttribute("versions", rows(boards.versions(id), language));
        model.addAttribute("owner", board.owner().equals(actor.reference()));
        return "statistics/board-arrangement";
    }

    @PostMapping("/statistics/dashboards/{id}/title")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String rename(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String titleZh,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            boards.rename(id, version, new Title(titleEn, titleZh), actor);
            return arranged(id);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "title", typed(titleEn, titleZh), model, answer);
            return arrangement(id, actor, locale, model);
        }
    }

    /** From the page of the figure; that page is shown again where the dashboard takes no more. */
    @PostMapping("/statistics/dashboards/tiles")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String add(
            @RequestParam UUID dashboard,
            @RequestParam(defaultValue = "false") boolean wide,
            AskedFigure figure,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        var tile = new Tile(figure.or(""), wide);
        // a tile is put on only where its question can be answered
        explorer.explore(tile.shown(), LocalDate.ofInstant(clock.instant(), settings.zone()), actor);
        try {
            Board board = boards.add(dashboard, tile, actor);
            return "redirect:/statistics/dashboards/" + dashboard + "#tile-"
                    + (board.tiles().size() - 1);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "", Map.of(), model, answer);
            return arrangement(dashboard, actor, locale, model);
        }
    }

    @PostMapping("/statistics/dashboards/{id}/tiles/{number}")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String move(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam Board.Move move,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            boards.arrange(id, version, move.tile(number), actor);
            return arranged(id);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "", Map.of(), model, answer);
            return arrangement(id, actor, locale, model);
        }
    }

    @PostMapping("/statistics/dashboards/{id}/deletion")
    @Permitted(value = Permission.STATISTICS_ARRANGE, purpose = Purpose.STATISTICS)
    String delete(
            @PathVariable UUID id,
            @RequestParam int version,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            boards.delete(id, version, actor);
            return "redirect:/statistics/dashboards";
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "", Map.of(), model, answer);
            return arrangement(id, actor, locale, model);
        }
    }

    private static String arranged(UUID id) {
        return "redirect:/statistics/dashboards/" + id + "/arrangement";
    }
}
