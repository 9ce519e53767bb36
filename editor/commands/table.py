"""Every command, one row each: the map of the program."""

from editor.canvas.display import Display
from editor.canvas.split import Beside
from editor.commands import backdrop_commands as backdrop
from editor.commands import car_commands as cars
from editor.commands import display_commands as display
from editor.commands import edit_commands as edit
from editor.commands import export_commands as export
from editor.commands import file_commands as file
from editor.commands import limit_commands as limits
from editor.commands import mask_commands as mask
from editor.commands import network_commands as network
from editor.commands import plate_commands as plate
from editor.commands import subject_commands as subjects
from editor.commands import view_commands as view
from editor.commands.command import Command, with_car, with_mask, with_mask_or_glass, with_photo
from editor.desk.car_listing import CarOrder
from editor.language.marking import marked
from segmentation.masks.subject import Subject

DISPLAYS = tuple(
    Command(f"display.{shown.name.lower()}", shown.value, "Display", display.show_as(shown), (), with_car,
            display.is_shown_as(shown), separator=shown is Display.OVERLAY)
    for shown in Display
)  # fmt: skip

BACKDROPS = tuple(
    Command(f"backdrop.{name}", title, "Backdrop", backdrop.show(text), (), with_car, backdrop.is_shown(text),
            separator=(name, text, title) == backdrop.PLAIN[0])
    for name, text, title in backdrop.CHOICES
)  # fmt: skip

LIMITS = tuple(
    Command(f"limits.{name}", title, "Limits", limits.toggle(limit), keys, with_car, limits.is_on(limit))
    for name, title, limit, keys in limits.CHOICES
)

LISTED_STATES = tuple(
    Command(f"cars.{state.name.lower()}", title, "Cars", cars.toggle_state(state), (), with_car,
            cars.lists_state(state))
    for state, title in cars.STATES
)  # fmt: skip

CAR_ORDERS = tuple(
    Command(f"cars.by_{order.name.lower()}", title, "Cars", cars.sort_by(order), (), with_car, cars.sorts_by(order),
            separator=order is CarOrder.NAME)
    for order, title in cars.ORDERS
)  # fmt: skip

COMMANDS = (
    Command("file.open_folder", "Open folder …", "File", file.open_folder, ("Ctrl+O", "Ctrl+Shift+O")),
    Command("file.open_recent", "Open recent", "File", file.open_recent, ("Ctrl+Alt+O",), file.has_recent),
    Command("file.folder_cars", "Cars of this folder …", "File", file.show_folder_cars, ("Ctrl+Alt+F",),
            file.with_folder),
    Command("file.folder_rules", "Rules of this folder …", "File", file.show_folder_rules, (), file.has_cars),
    Command("file.save", "Save mask", "File", file.save, ("Ctrl+S",), with_mask_or_glass, separator=True),
    Command("file.save_car", "Save all masks of the car", "File", file.save_car, ("Ctrl+Shift+S",), with_car),
    Command("file.export", "Export cars …", "File", export.show_export, ("Ctrl+Alt+E", "Ctrl+Alt+Shift+W"),
            export.can_export, separator=True),
    Command("file.stop_export", "Stop exporting", "File", export.stop_export, (), export.is_exporting),
    Command("file.export_summary", "Summary of the export …", "File", export.show_summary, (), export.has_summary),
    Command("file.import_masks", "Import masks …", "File", file.show_import, (), file.has_cars, separator=True),
    Command("file.export_masks", "Export masks …", "File", file.show_mask_export, (), file.has_cars),
    Command("file.numbers", "Numbers of this folder …", "File", file.show_numbers, (), file.has_cars),
    Command("file.settings", "Settings …", "File", file.show_settings, ("Ctrl+K",), separator=True),
    Command("file.author", "Who makes masks here …", "File", file.ask_for_author),
    Command("file.change_keys", "Change keys …", "File", file.change_keys, ("Ctrl+Alt+Shift+K",)),
    Command("file.leave", "Leave carmask", "File", file.leave, ("Ctrl+Q",), separator=True),
    Command("edit.undo", "Undo", "Edit", edit.undo, ("Ctrl+Z",), edit.can_undo, title_now=edit.undo_title,
            repeats=True),
    Command("edit.redo", "Redo", "Edit", edit.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), edit.can_redo,
            title_now=edit.redo_title, repeats=True),
    Command("edit.brush", "Brush", "Edit", edit.take("brush"), ("B",), checked=edit.has("brush"), separator=True),
    Command("edit.edge_brush", "Edge brush", "Edit", edit.take("edge_brush"), ("W",), checked=edit.has("edge_brush")),
    Command("edit.lasso", "Lasso", "Edit", edit.take("lasso"), ("L",), checked=edit.has("lasso")),
    Command("edit.polygon", "Polygon", "Edit", edit.take("polygon"), ("Shift+L",), checked=edit.has("polygon")),
    Command("edit.smart_outline", "Smart outline", "Edit", edit.take("smart_outline"), ("Shift+P",),
            checked=edit.has("smart_outline")),
    Command("edit.rectangle", "Rectangle", "Edit", edit.take("rectangle"), ("M",), checked=edit.has("rectangle")),
    Command("edit.wand", "Magic wand", "Edit", edit.take("wand"), ("Shift+W",), checked=edit.has("wand")),
    Command("edit.fill", "Fill", "Edit", edit.take("fill"), ("G",), checked=edit.has("fill")),
    Command("edit.floor_line", "Floor line", "Edit", edit.take("floor_line"), ("J",), checked=edit.has("floor_line")),
    Command("edit.number_plate", "Number plate", "Edit", edit.take("number_plate"), ("N",),
            checked=edit.has("number_plate")),
    Command("edit.eraser", "Erase", "Edit", edit.toggle_eraser, ("E", "X"), checked=edit.has_eraser),
    Command("edit.smaller", "Smaller brush", "Edit", edit.size_brush(-1), ("[",), keeps_stroke=True,
            repeats=True),
    Command("edit.larger", "Larger brush", "Edit", edit.size_brush(1), ("]",), keeps_stroke=True, repeats=True),
    Command("edit.reset_brush", "Default brush", "Edit", edit.reset_brush, ("D",)),
    Command("edit.cancel", "Cancel stroke, shape or network", "Edit", edit.cancel, ("Esc",), separator=True,
            keeps_stroke=True),
    Command("edit.take_plate", "Take the suggested number plate", "Edit", plate.take_suggestion, ("Shift+U",),
            plate.can_take_suggestion, separator=True),
    Command("edit.no_plate", "No number plate in this photo", "Edit", plate.say_none, ("Ctrl+Alt+N",), with_photo,
            plate.says_none),
    Command("mask.predict_angle", "Draw this mask", "Mask", mask.predict_angle, ("T",), with_photo),
    Command("mask.predict_car", "Draw all masks of the car", "Mask", mask.predict_car, ("Shift+T",), with_car),
    Command("mask.stop", "Stop drawing", "Mask", mask.stop_predicting, (), mask.is_predicting),
    Command("mask.predict_folder", "Draw all cars of the folder …", "Mask", mask.predict_folder, (),
            mask.can_predict_folder, separator=True),
    Command("mask.stop_folder", "Stop drawing the folder", "Mask", mask.stop_folder, (), mask.is_predicting_folder),
    Command("mask.folder_summary", "Summary of the drawn folder …", "Mask", mask.show_folder_summary, (),
            mask.has_folder_summary),
    Command("mask.paint_glass", "Paint the glass", "Mask", subjects.toggle(Subject.GLASS), ("K",), with_car,
            subjects.is_painted(Subject.GLASS), separator=True),
    Command("mask.take_suggestion", "Take the suggested glass", "Mask", subjects.take_suggestion, ("Shift+K",),
            subjects.can_take_suggestion),
    Command("mask.paint_smart_edge", "Brush the smart edge", "Mask", subjects.toggle(Subject.SMART_EDGE), ("O",),
            with_car, subjects.is_painted(Subject.SMART_EDGE)),
    Command("mask.copy", "Copy mask", "Mask", mask.copy, ("Ctrl+C",), with_mask, separator=True),
    Command("mask.paste", "Paste mask", "Mask", mask.paste, ("Ctrl+V",), mask.can_paste),
    Command("mask.paste_mirrored", "Paste mask mirrored", "Mask", mask.paste_mirrored, ("Ctrl+Shift+V",),
            mask.can_paste),
    Command("mask.clean_up", "Clean up …", "Mask", mask.clean_up, ("Ctrl+Alt+R",), with_mask),
    Command("mask.merge", "Compare with what somebody else saved …", "Mask", mask.merge, ("Ctrl+Alt+G",),
            mask.can_merge),
    Command("mask.revisions", "Revisions of this mask …", "Mask", mask.show_revisions, ("Ctrl+Alt+V",), with_photo),
    Command("mask.accept", "Accept and go on", "Mask", mask.accept_angle, ("Ctrl+Enter", "Ctrl+Return"), with_mask,
            separator=True),
    Command("mask.accept_car", "Accept the car and go on", "Mask", mask.accept_car,
            ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), with_car),
    Command("mask.accept_rest", "Accept the rest of the car and go on", "Mask", mask.accept_rest,
            ("Ctrl+Alt+Shift+Enter", "Ctrl+Alt+Shift+Return"), mask.has_rest),
    Command("mask.reject", "Reject and go on …", "Mask", mask.reject, ("Ctrl+Backspace",), with_mask),
    Command("mask.take_back", "Take back acceptance or rejection", "Mask", mask.take_back,
            ("Ctrl+Shift+Backspace",), mask.can_take_back),
    *LIMITS,
    Command("limits.none", "No limits", "Limits", limits.lift, ("Ctrl+D",), limits.are_on, separator=True),
    Command("limits.remove_floor_line", "Remove the floor line", "Limits", limits.remove_floor_line, (),
            limits.has_floor_line),
    Command("view.next_angle", "Next angle", "View", view.show_angle(1), ("Right", "PgDown"), with_car, repeats=True),
    Command("view.previous_angle", "Previous angle", "View", view.show_angle(-1), ("Left", "PgUp"), with_car,
            repeats=True),
    Command("view.first_angle", "First angle", "View", view.first_angle, ("Home",), with_car),
    Command("view.last_angle", "Last angle", "View", view.last_angle, ("End",), with_car),
    Command("view.next_car", "Next car", "View", view.show_car(1), ("Ctrl+Right",), with_car),
    Command("view.previous_car", "Previous car", "View", view.show_car(-1), ("Ctrl+Left",), with_car),
    Command("view.next_free_car", "Next car nobody has", "View", view.show_next_free_car, ("Ctrl+Alt+Right",),
            with_car),
    Command("view.find_car", "Find a car", "View", view.find_car, ("Ctrl+F",)),
    Command("view.sheet", "Sheet of all angles", "View", view.toggle_sheet, ("S",), with_car, view.shows_sheet,
            separator=True),
    Command("view.spin", "Spin", "View", view.toggle_spin, ("Shift+S",), with_car, view.shows_spin),
    Command("view.fit", "Fit", "View", view.fit, ("Ctrl+0",), with_car, separator=True),
    Command("view.actual_size", "100 %", "View", view.actual_size, ("Ctrl+1",), with_car),
    Command("view.toggle_fit", "Fit or 100 %", "View", view.toggle_fit, ("Z",), with_car),
    Command("view.zoom_in", "Zoom in", "View", view.zoom(view.ZOOM_STEP), ("Ctrl++", "Ctrl+="), with_car,
            repeats=True),
    Command("view.zoom_out", "Zoom out", "View", view.zoom(1 / view.ZOOM_STEP), ("Ctrl+-",), with_car,
            repeats=True),
    Command("view.turn_left", "Turn left", "View", view.turn(-view.TURN_STEP), ("4",), with_car, repeats=True),
    Command("view.turn_right", "Turn right", "View", view.turn(view.TURN_STEP), ("6",), with_car, repeats=True),
    Command("view.upright", "Upright", "View", view.stand_upright, ("Shift+R", "5"), with_car),
    Command("view.panels", "Hide or show panels", "View", view.toggle_panels, ("Tab",), on_canvas=True, separator=True),
    Command("view.strip", "Hide or show the strip", "View", view.toggle_strip, ("F6",)),
    Command("view.navigator", "Navigator", "View", view.toggle_side_panel("navigator"), ("F9",), with_car,
            checked=view.shows_side_panel("navigator")),
    Command("view.history", "History", "View", view.toggle_side_panel("history"), ("Ctrl+Alt+H",), with_car,
            checked=view.shows_side_panel("history")),
    Command("view.full_screen", "Full screen", "View", view.toggle_full_screen, ("F11",)),
    Command("cars.all", "List cars of all states", "Cars", cars.list_all, (), with_car, cars.lists_all),
    *LISTED_STATES,
    *CAR_ORDERS,
    Command("cars.look_again", "Look for new photos and masks", "Cars", cars.look_again, ("F5",), with_car,
            separator=True),
    Command("display.shown", "Show the mask", "Display", display.toggle_overlay, ("Q", "\\"),
            checked=display.is_overlay_shown),
    Command("display.before", "As the network drew it", "Display", display.toggle_before, ("Y",), with_mask,
            checked=display.is_before_shown),
    Command("display.split", "Mask beside the network's", "Display", display.split_beside(Beside.NETWORK), ("Shift+Y",),
            with_car, checked=display.is_split_beside(Beside.NETWORK)),
    Command("display.split_photo", "Mask beside the photo", "Display", display.split_beside(Beside.PHOTO), (),
            with_car, checked=display.is_split_beside(Beside.PHOTO)),
    Command("display.next", "Next display", "Display", display.show_neighbour(1), ("F",), with_car, separator=True),
    Command("display.previous", "Previous display", "Display", display.show_neighbour(-1), ("Shift+F",), with_car),
    *DISPLAYS,
    Command("display.glare", "Edges in glare", "Display", display.toggle_glare, ("Shift+G",), with_car,
            checked=display.shows_glare, separator=True),
    Command("display.brighter", "Brighter", "Display", display.brighten(display.STOPS_STEP), (".",), with_car,
            keeps_stroke=True, repeats=True),
    Command("display.darker", "Darker", "Display", display.brighten(-display.STOPS_STEP), (",",), with_car,
            keeps_stroke=True, repeats=True),
    Command("display.more_contrast", "More contrast", "Display", display.add_contrast(display.CONTRAST_STEP),
            ("Ctrl+.",), with_car, keeps_stroke=True, repeats=True),
    Command("display.less_contrast", "Less contrast", "Display", display.add_contrast(-display.CONTRAST_STEP),
            ("Ctrl+,",), with_car, keeps_stroke=True, repeats=True),
    Command("display.plain", "Photo as it is", "Display", display.show_plain, ("Ctrl+Alt+0",), with_car),
    *BACKDROPS,
    Command("backdrop.own", "Your last picture", "Backdrop", backdrop.show_own, (), backdrop.has_own,
            backdrop.is_own_shown, separator=True, title_now=backdrop.own_title),
    Command("backdrop.choose", "A picture of your own …", "Backdrop", backdrop.choose_own, (), with_car),
    Command("backdrop.choose_set", "A folder with one for each angle …", "Backdrop", backdrop.choose_set, (), with_car),
    Command("backdrop.move", "Move the backdrop behind the car", "Backdrop", backdrop.toggle_moving, ("Ctrl+B",),
            backdrop.can_be_moved, backdrop.is_moved, separator=True),
    Command("backdrop.put_back", "Where the backdrop says", "Backdrop", backdrop.put_back, (), backdrop.was_moved),
    Command("network.networks", "Networks …", "Network", network.show_networks, ("Ctrl+Shift+N",)),
    Command("network.report", "Report of the network in use", "Network", network.show_report),
    Command("help.sample", "Open the sample", "Help", file.open_sample),
    Command("help.first_steps", "First steps", "Help", view.show_first_steps, (), with_car),
    Command("help.palette", "Find a command …", "Help", view.show_palette, ("Ctrl+Shift+P",)),
    Command("help.keys", "Keys", "Help", view.show_keys, ("F1",)),
)  # fmt: skip
"""In the order of the menus."""

HELD_KEYS = (
    (marked("Space"), marked("Pan while held; the middle mouse button does the same")),
    (marked("H"), marked("Hide the mask while held")),
    (marked("R + drag"), marked("Turn the photo; with Shift in steps of 15°; Esc or a double click stands it upright")),
    (marked("Shift + Space + drag"), marked("Turn the photo; with Ctrl in steps of 15°; so does the middle button")),
    (marked("Alt"), marked("Tools erase, or paint where they erase, while held")),
    (marked("Shift + click"), marked("Straight line from the end of the last stroke")),
    (marked("Shift + drag"), marked("Square instead of a rectangle")),
    (marked("Drag with the magic wand"), marked("More of like colours to the right, less to the left")),
    (marked("Drag the divider"), marked("More of the mask, or of what is beside it")),
    (marked("Double click or Enter"), marked("Close a polygon or smart outline")),
    (
        marked("Backspace or Delete"),
        marked("Take back the last corner or point of a shape; remove the floor line or the number plate"),
    ),
    (marked("Cursor keys"), marked("Move the chosen corner of the number plate by a pixel, with Shift by ten")),
    (marked("Pen"), marked("The harder, the wider the brush; the other end erases, two taps are a double click")),
    (marked("Mouse wheel"), marked("Zoom at the pointer")),
    (marked("Shift + mouse wheel"), marked("Size of the brush")),
    (
        marked("Alt + right button"),
        marked("Drag sideways: size of the brush; with Ctrl too where the system takes Alt"),
    ),
)
"""What the hand can do on the canvas besides the commands."""
