<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>carmask</name>
    <message>
        <location filename="../../editor/application.py"/>
        <source>Something went wrong inside carmask ({kind}: {error}). Your strokes are still here; save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/canvas_view.py"/>
        <source>Opening the photo …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/canvas_view.py"/>
        <source>Photo and mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <source>How sure the network is of this angle is not at hand; “Draw this mask” finds out, and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <source>No mask of this angle is saved yet; “Save mask” saves this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <source>The network's mask of this angle is not at hand; “Draw this mask” draws one, which can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on a checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Changes since the last save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Changes since the network's mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Colour over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Marching ants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Where the network is unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>left: the mask now, right: {beside}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>since the last save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>since the network's mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>the network was sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/split.py"/>
        <source>the network's mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/canvas/split.py"/>
        <source>the photo alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/display_commands.py"/>
        <source>The mask as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/display_commands.py"/>
        <source>The mask as the network drew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <source>Redo {step:lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <source>Undo {step:lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} closes a polygon or smart outline on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} goes through lists and fields. Choose another key, or add Ctrl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} hides the mask while it is held on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} lets the tools do the opposite while it is held on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} moves the photo while it is held on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} opens the menu {menu}. Choose another key, or add Ctrl or Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} takes back the last corner of a polygon on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{sentence} Choose another key, or add Ctrl or Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>Some keys of your own were left out: {named}. Change keys in the menu File sets them anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>there is no command {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>they are no list of commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” has no key any more; it stays in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” keeps {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} is the key of “{first}” and of “{second}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{some}; and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” cannot have {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” has no list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” has {text}, which is no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” in the menu {menu}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only above the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only below the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only near the network's outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only where the mask was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only where the mask was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Tools paint everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Tools paint only {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Paste mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>Paste mirrored mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>The copied mask is {mask} pixels, this photo {photo}; nothing was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>The mask is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Accept and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Accept the car and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Alt + right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>As the network drew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/brush.py"/>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Cancel stroke, shape or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/window/main_window.py"/>
        <source>Cars of this folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>Change keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Clean up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Close a polygon or smart outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Copy mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Default brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Double click or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag sideways: size of the brush; with Ctrl too where the system takes Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag with the magic wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw all cars of the folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw all masks of the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw this mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Edges in glare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Export cars …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/regions.py"/>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Find a car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Find a command …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>First angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Fit or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide or show panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide or show the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide the mask while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/keys.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Last angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Leave carmask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Less contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/regions.py"/>
        <source>Magic wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Mask beside the network's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Mask beside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More of like colours to the right, less to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More of the mask, or of what is beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/navigator.py"/>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Networks …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>No limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/welcome.py"/>
        <source>Open folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Pan while held; the middle mouse button does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Paste mask mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Remove the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Report of the network in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Save all masks of the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Save mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/sheet/sheet_view.py"/>
        <source>Sheet of all angles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Show the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Smaller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/smart_outline.py"/>
        <source>Smart outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <location filename="../../editor/sheet/spin_view.py"/>
        <source>Spin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Square instead of a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Stop drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>Stop drawing the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>Stop exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Straight line from the end of the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Summary of the drawn folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Summary of the export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Take back the last corner of a polygon, the last point of a smart outline; remove the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>The harder, the wider the brush; the other end erases, two taps are a double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Tools erase, or paint where they erase, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from behind the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from behind the car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>{top} to {bottom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_reading.py"/>
        <source>{photo} has changed on the disk; open its car again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>Reading {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>Stopped. Angles without a mask: {left}; “Draw all masks of the car” goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>That was the last angle; “Next car” goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>The car was not accepted: {why}. Its other angles can be accepted one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>The mask was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This is the first angle of the car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This is the last angle of the car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This mask is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>the photo at angle {angles} cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>there is no mask yet at angle {angles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/desk.py"/>
        <source>{n} masks were saved.</source>
        <extracomment>For one: {n} mask was saved.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>The network's answer could not be read ({error}); “Draw this mask” draws it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>The network's answer is no probability; “Draw this mask” draws it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>cannot work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <location filename="../../editor/panels/status.py"/>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} It cannot be started; masks can be painted by hand; “Draw this mask” tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} It happened twice at {photo}, which was left out; “Draw this mask” at its angle tries it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} Your masks are untouched; it is started again when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} Your masks are untouched; it was started again and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_choice.py"/>
        <source>{folder} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>And {more:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} is neither accepted nor corrected and would be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} is not accepted and would be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} would be held back: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle}, as it is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>As photographed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export: begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export: {done:,} of {total:,} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>It took {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Leaving carmask stops it. Finished pictures are kept, and the same export makes the rest next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} cars with angles that are not accepted.</source>
        <extracomment>For one: Left out: {n:,} car with angles that are not accepted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} photos without a saved mask that is accepted or corrected.</source>
        <extracomment>For one: Left out: {n:,} photo without a saved mask that is accepted or corrected.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} photos without a saved mask that is accepted.</source>
        <extracomment>For one: Left out: {n:,} photo without a saved mask that is accepted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>No photo was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Of {date}, {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made in {folder}: it has just begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made in {folder}: {done:,} of {total:,} photos are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures go into {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Some pictures could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Some pictures wait to be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The export was broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The export was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The pictures are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no car has every angle accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no saved mask is accepted or corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no saved mask is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>What is made is whole; the same export goes on where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>at most {size:g} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>for {kind} cannot be transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{done:,} of {total:,} photos were done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{kind} of quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/desk/training_words.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{n:,} cars</source>
        <extracomment>For one: {n:,} car</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} photos left out for their masks' state</source>
        <extracomment>For one: {n:,} photo left out for its mask's state</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} pictures</source>
        <extracomment>For one: {n:,} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} pictures made</source>
        <extracomment>For one: {n:,} picture made</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} unfinished cars left out</source>
        <extracomment>For one: {n:,} unfinished car left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{pictures} of {cars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{width} x {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_cars.py"/>
        <source>The photos of {folder} may be named otherwise. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_drawing.py"/>
        <source>The folder {folder} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_drawing.py"/>
        <source>{photo} was changed while it was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_run.py"/>
        <source>{n} photos in a row could not be drawn; the last one: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>A folder is being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>A mask that is saved already stays as it is, and so does one that somebody saves meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>All {n:,} photos in {folder} have a saved mask; there is nothing to draw.</source>
        <extracomment>For one: All {n:,} photo in {folder} have a saved mask; there is nothing to draw.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Drawing {folder} was broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Drawing {folder} was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Each mask is saved beside the photos as the network's, and is there when its car is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder: {done:,} of {total:,} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>How long it takes is told after the first photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>It takes {duration}, as fast as the network has drawn so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>It took {duration} and ended on {when:%Y-%m-%d} at {when:%H:%M}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Leaving carmask stops it. The masks drawn so far are kept, and the same command draws the rest next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Leaving carmask stops it. What is drawn is kept, and the same command draws the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Mask, Draw all cars of the folder … draws the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>You can go on working: what the open car wants of the network goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is being drawn: {done:,} of {total:,} photos are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} masks drawn</source>
        <extracomment>For one: {n:,} mask drawn</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} photos in {folder} have no saved mask.</source>
        <extracomment>For one: {n:,} photo in {folder} has no saved mask.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} photos not drawn</source>
        <extracomment>For one: {n:,} photo not drawn</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} saved before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} saved by somebody meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{there:,} of {total:,} are saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/masks_ahead.py"/>
        <source>{photo} cannot be read ({reason}). Is its disk or share still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/other_windows.py"/>
        <source>Photos of this folder are open in another window of carmask too ({folder}, since {since:%H:%M}). If both change the same angle, the one that saves second is told, and both masks are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/other_windows.py"/>
        <source>The other window of carmask that had this folder open is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/predicting.py"/>
        <source>The photo has changed on the disk since it was opened; open its car again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>The saved mask of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} has changed since its mask was saved; look whether the mask still fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} is too large for the memory of this computer that is free. Close other programs and open its car again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/sample.py"/>
        <source>The sample could not be laid out in {folder} ({reason}). Open a folder of your own photos instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/saving.py"/>
        <source>{author} on {host} saved the mask of {photo} meanwhile, so your strokes were not saved; they are on the screen only. “Save mask” at that angle makes yours the newest; theirs is kept too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/saving.py"/>
        <source>{sentence} “Save mask” at this angle makes yours the newest; theirs is kept too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Compared with {network} when it was published: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Dice {dice:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Network of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>On cars that it had never seen, its masks were {dice:.2f} % right (Dice), {outline:.1f} % of their outline lay within 2 pixels, and {places:.1f} places in a photo were left to touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>The network {name}, which was chosen, cannot be used; another one is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>carmask's own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>outline {outline:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/desk/training_words.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n:,} photos</source>
        <extracomment>For one: {n:,} photo</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{name} learned from {photos} and knows {cars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{name}; what it learned from is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{places:.1f} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>{when:%Y-%m-%d %H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/time_words.py"/>
        <source>about {hours} hours</source>
        <extracomment>For one: about {hours} hour</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/time_words.py"/>
        <source>about {n} minutes</source>
        <extracomment>For one: about {n} minute</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/time_words.py"/>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/time_words.py"/>
        <source>{duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A network is being published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A network is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A training was broken off after {epoch}; it can go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Begin with nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Comparing the quicker one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Forgets all that was learned before; for large folders only, and it takes much longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Goes on from what it knows and learns what the masks of this folder add to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Improve the network in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>In {folder}, somebody corrected or accepted the masks of {photos} of {cars}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Judging on cars it has not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Judging the quicker one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Looking at the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Looking for corrected and accepted masks in {folder} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Making it quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Making it quicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Open a folder of photos first: a network learns from the masks that were corrected or accepted in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Published: the new network is in use now. {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Publishing a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Publishing judges it and takes it into use if it is no worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopped after {epoch}; the training can go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopping; the epoch that was begun is given up, all before it are kept …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The network of epoch {epoch} was kept, with a Dice of {dice:.4f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The network of the last training was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Training a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Working on {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>its first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing} Leaving carmask stops it. Every whole epoch is kept, and it can go on from there next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing} Leaving carmask stops it. The trained network is kept, and it can be published next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}, epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}; {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{ended} Network, Networks … has the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/training_words.py"/>
        <source>{n:,} of these cars are kept back to judge the new network.</source>
        <extracomment>For one: {n:,} of these cars is kept back to judge the new network.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Find a command, or type a key such as Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Usual keys for all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>Clean up the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>{n:,} pixels would change.</source>
        <extracomment>For one: {n:,} pixel would change.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>A picture as backdrop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>A picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Another colour …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>As the preset says: {backdrop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Backdrop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Colour of the backdrop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Light grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Pictures ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Angle {angle} has no mask: there is nothing to cut out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Choose a folder for the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Counting … {done:,} of {total:,} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Export cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Export {n:,} pictures</source>
        <extracomment>For one: Export {n:,} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>A file of your own …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>A preset of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>All cars of which every angle is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Corrected masks too, which nobody has accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Draw it, where the floor of the photo hides the car's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Export into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Folder of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Presets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Replace pictures in it that were made with other settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>The list, {n:,} cars</source>
        <extracomment>For one: The list, {n:,} car</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>The open car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/preview_pane.py"/>
        <source>Cutting out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/preview_pane.py"/>
        <source>The shown angle as it is delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Held back, in the folder {folder}, until somebody has seen them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Not made, and why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/angle_list.py"/>
        <source>Photos of the car in order of angle; Alt+Up and Alt+Down move one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Cars of {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Drag a photo to another angle, or move it with Alt+Up and Alt+Down. Saved masks stay with their photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>How the photos are named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>No cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Suggested: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Examples of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Photos a car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Photos follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>all of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>as carmask finds them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>the time they were taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>{car} is the car, {angle} its number, {any} anything else; / goes into a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>As named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Begin with this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Photos that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>angle {angle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>angles {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{angles}, some missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{few} to {many} angles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n:,} photos left out</source>
        <extracomment>For one: {n:,} photo left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{n} angles</source>
        <extracomment>For one: {n} angle</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n} angles each</source>
        <extracomment>For one: {n} angle each</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw all cars of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw {n:,} photos</source>
        <extracomment>For one: Draw {n:,} photo</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Drawing of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Looking which photos have no mask …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Not drawn, and why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Photos that were not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/key_recorder.py"/>
        <source>Press the new key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>On the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>{keys} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>It has no key; it is in the menu {menu}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Take {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Take {key} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>This key has no name that carmask knows. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>{key} is a key of this command already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>{key} is a key of “{command}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Dice on held-out cars, higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Learning curve, {n} epochs</source>
        <extracomment>For one: Learning curve, {n} epoch</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Loss, lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>The learning curve is drawn here, from the first whole epoch on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>{curve}; kept is epoch {epoch}, Dice {dice:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>After a change, draw untouched masks anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Go back to {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>How it was judged: scores, worst masks, learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <location filename="../../editor/dialogs/networks/networks_window.py"/>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <location filename="../../editor/sheet/tile_painting.py"/>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Those of the open car; masks that somebody painted, saved or accepted are never drawn over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Use this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Rounds through the photos. A training that gets no better ends earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Show where it is worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <location filename="../../editor/panels/run_progress.py"/>
        <location filename="../../editor/panels/status.py"/>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Train a new network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Train anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Use it although it is worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>A new training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>A worse network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Discard strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Discard them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Go on without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Stop it and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The new network draws worse masks than the one in use. It is judged once more, for its report, and then taken into use; you can go back to the one before at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The strokes at angles {angles} could not be saved; the bar above the photo says why.</source>
        <extracomment>For one: The strokes at angle {angles} could not be saved; the bar above the photo says why.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The unsaved strokes on {n:,} masks will be deleted for good.</source>
        <extracomment>For one: The unsaved strokes on {n:,} mask will be deleted for good.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>There are strokes at angles {angles} that are not saved.</source>
        <extracomment>For one: There are strokes at angle {angles} that are not saved.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>There is a training of this folder that was not published. A new one takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Unsaved strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{n} notices, the newest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{sentence} Pictures are made of saved masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Masks with unsaved strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Strokes from last time were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>carmask ended before these masks were saved. What is ticked is brought back as one step that can be undone; nothing is saved until you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <location filename="../../editor/window/titles.py"/>
        <source>{car}, angle {angle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/setting_editors.py"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Usual settings of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/car_document.py"/>
        <source>Network's mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>accepted by {reviewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>rejected by {reviewer}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>{state}, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>network's mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/background.py"/>
        <source>Something went wrong inside carmask: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/exporter_process.py"/>
        <source>Every finished picture is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/exporter_process.py"/>
        <source>The export's process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/message_process.py"/>
        <source>could not be started ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/message_process.py"/>
        <source>ended unexpectedly (code {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/open_windows.py"/>
        <source>carmask cannot tell whether this folder is open in another window too: {folder} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/request_process.py"/>
        <source>{process} {ended}. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>A training cannot be kept in {folder} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>A training cannot be kept in {folder}: your account may not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>Another window of carmask is training on the masks of this folder. Go on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/settings_writing.py"/>
        <source>Your settings cannot be kept ({reason}, {path}); they count until carmask is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/trainer_process.py"/>
        <source>Every whole epoch of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/trainer_process.py"/>
        <source>The training's process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/worker_process.py"/>
        <source>The network's process {ended}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/jobs/worker_process.py"/>
        <source>did not answer for {seconds:g} seconds and was ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Strokes that need not be kept any more could not be removed from {folder} ({reason}); carmask may offer them at the next start. The masks are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Strokes that nobody wants could not be removed ({reason}, {path}); carmask offers them again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Unsaved strokes are kept on this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Unsaved strokes cannot be kept in {folder} ({reason}), so a crash would cost them. Save often, and make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>Strokes brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>The unsaved strokes on {photo} are back. Save them, or take them back with undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>{photo} is another photo now than when it was painted on; its strokes are kept in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/journal/unsaved_work.py"/>
        <source>Unsaved strokes in {path} cannot be read; the file is damaged and was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/language/texts.py"/>
        <source>,</source>
        <translation>.</translation>
    </message>
    <message>
        <location filename="../../editor/language/texts.py"/>
        <source>.</source>
        <translation>,</translation>
    </message>
    <message>
        <location filename="../../editor/language/texts.py"/>
        <source>{others} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Filter cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Filter cars: make, model, year, id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{car}, accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{n:,} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{shown:,} of {n:,} cars</source>
        <extracomment>For one: {shown:,} of {n:,} car</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>&lt;mask.accept&gt; keeps the mask and goes on to the next angle. &lt;help.keys&gt; shows all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Brush over what it got wrong: &lt;edit.brush&gt; paints, &lt;edit.eraser&gt; erases, &lt;edit.smaller&gt; and &lt;edit.larger&gt; size it, &lt;edit.undo&gt; undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Close the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>First steps in the menu Help shows them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Open your photos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>The network draws a mask over each photo. Hold H to see the photo without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>These are sample cars to try things on; nothing can be spoiled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Three steps to a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>Tool in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>Typing: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases within limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints within limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>As it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>Steps before are forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Painting only {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Tools paint only {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Where tools may paint: everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>{note}  ·  {keys}: no limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/more_buttons.py"/>
        <source>More, for which the window is too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/navigator.py"/>
        <source>Click or drag to see a place; the wheel zooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/notice_bar.py"/>
        <source>All {n} notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/notice_bar.py"/>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Other …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Shows the photo darker or brighter; it is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Shows the photo with less or more contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>finished pictures are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>what is drawn is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>Pixel under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/run_progress.py"/>
        <source>Summary …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Drawing masks: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Network: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Stop drawing masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>{percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>{percent:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/tool_palette.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/panels/welcome.py"/>
        <location filename="../../editor/window/main_window.py"/>
        <source>Open a folder of car photos</source>
        <translation>Einen Ordner mit Autofotos öffnen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/welcome.py"/>
        <source>Photos named &lt;b&gt;car_01.jpg&lt;/b&gt;, &lt;b&gt;car_02.jpg&lt;/b&gt; … become one car with its angles;&lt;br&gt;how other names become cars is chosen in the File menu.&lt;br&gt;The network draws a mask over each photo, you mend it, and it is saved beside the photos.</source>
        <translation>Fotos mit Namen wie &lt;b&gt;auto_01.jpg&lt;/b&gt;, &lt;b&gt;auto_02.jpg&lt;/b&gt; … werden ein Auto mit seinen Winkeln;&lt;br&gt;wie andere Namen zu Autos werden, lässt sich im Menü Datei wählen.&lt;br&gt;Das Netz zeichnet über jedes Foto eine Maske; sie wird ausgebessert und neben den Fotos gespeichert.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/welcome.py"/>
        <source>Try it on the sample cars</source>
        <translation>Mit den Beispielautos ausprobieren</translation>
    </message>
    <message>
        <location filename="../../editor/panels/welcome.py"/>
        <source>or drop a folder here</source>
        <translation>oder einen Ordner hierher ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>A graphics card is quicker where TensorFlow can use it; without one the processor does the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Ask when the car is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Cars of the spin on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Dark rests the eye beside bright photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Diameter of brush and eraser in pixels of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Distance from the network's outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw masks anew with another network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw masks when a car opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw the next car ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>GIMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Graphics card (GPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How far from the network's outline tools paint while that is limited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How many angles a second the spin shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How much memory the strokes of one angle may take, to be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How strongly the mask covers the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How unlike the colour of the clicked pixel others may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Keys as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Krita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Lines between pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Memory for undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Photoshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Pressure changes the brush's size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Run the network on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Save unsaved strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Saving and undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Speed of the spin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The colour that the mask has over the photo; automatic takes one that stands off the car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The language of carmask's texts, from its next start on.</source>
        <translation>Die Sprache der Texte von carmask, ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The network draws a mask for every angle that has none as soon as the car is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Thin lines between the pixels of the photo, from 800 % on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Tolerance of the magic wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>What the spin shows behind the cars that are cut out, or their masks alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When a mask with unsaved strokes becomes a revision by itself. Until then it is kept on this computer, less than two seconds behind the hand, and offered at the next start if the program ends otherwise than it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When another network is taken into use, it draws the masks of the open car that nobody has touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When the angle is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When the car is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Which program your hands know. Keys that you have chosen yourself stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>While you look at a car whose masks are all there, the network draws the next car of the list, so that its masks are there at once. They are kept in memory, 64 MiB at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>With the pen of a tablet, a stroke is the wider the harder the pen is pressed, up to the brush's size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>carmask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>labelme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/sheet_view.py"/>
        <source>Angle {angle}. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Angle {angle} has no mask yet; “Draw this mask” in the menu Mask draws one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Cutting out the car …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Reading the photo …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Angle {angle} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Cutting out: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Left out: {angles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Left out: {angles} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Play or stop (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>These angles have no mask, or their photo cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Turn the car; dragging in the picture does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/sheet/tile_painting.py"/>
        <source>reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/strip/strip.py"/>
        <source>Angles of the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/strip/strip_model.py"/>
        <source>Angle {angle}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/brush.py"/>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/centre.py"/>
        <source>All angles: the wheel zooms them alike, a double click or Enter opens one, {key} goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/centre.py"/>
        <source>Space plays and stops, a drag or the arrow keys turn the car, Enter opens the angle, {key} goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>No program that shows folders could be started. Open the folder yourself: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>No program that shows pages could be started. Open the page yourself: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>Photos of {n} folders were dropped; carmask opens one folder at a time. Nothing was opened. Drop one of them, or the folder that holds them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{path} cannot be reached ({reason}). Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{path} is not there any more. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{photo} is no photo that carmask reads. Drop a photo, or a folder of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{photo} is not among the cars of this folder; its first is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/main_window.py"/>
        <source>This is the first car of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/main_window.py"/>
        <source>This is the last car of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>The folder {folder} cannot be reached ({reason}); it stays among the recent folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>The folder {folder} is not there any more; it was taken out of the recent folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/window/titles.py"/>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>, and the old file could not be kept aside ({error_strerror_error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>, and the old file is kept as {aside}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>Some of your settings could not be used, so carmask's own count for them: {titles}{kept_aside_content}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>Your settings {what}; carmask starts with its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>could not be read ({error_strerror_error}, {path})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>were damaged{kept_aside_content}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>{value} is no value for {setting_key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limited_target.py"/>
        <source>Nothing was painted here: tools paint only {limits_words}. “No limits” lifts that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>The network's mask of this angle is not at hand, so nothing can be painted near its outline; “Draw this mask” draws one, which can be undone, and “No limits” lifts the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>This car has no floor line, and tools paint only {limits_floor_value}: draw one with the tool “Floor line”, or lift the limit with “No limits”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>above the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>below the floor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>where the mask was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>where the mask was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>within {outline_px} px of the network's outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/regions.py"/>
        <source>Magic wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../editor/tools/smart_outline.py"/>
        <source>Smart outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/concrete-hall.json"/>
        <source>Concrete hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/concrete-hall.json"/>
        <source>concrete, matte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/dark-showroom.json"/>
        <source>Dark showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/dark-showroom.json"/>
        <source>dark, polished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/evening-asphalt.json"/>
        <source>Asphalt in the evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/evening-asphalt.json"/>
        <source>asphalt, dry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/gallery.json"/>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/gallery.json"/>
        <source>oak, oiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/light-studio.json"/>
        <source>Light studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/light-studio.json"/>
        <source>white, matte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/ebay-motors.json"/>
        <source>eBay Motors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/google-vehicle-ads.json"/>
        <source>Google vehicle ads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/plain-white.json"/>
        <source>Plain white, 4:3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/presets/web-spin.json"/>
        <source>Spin of sixteen angles for a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>Nothing may be written in {nearest}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>That cannot be: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>The cars are not in {photos} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>This folder holds pictures that were made with other settings. Choose another folder, or have them replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>Entry | None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>The backdrop {backdrop_picture} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>it needs more memory than is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>its photo is another than the one that its mask was saved for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>its picture cannot be written to {settings_out} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>{path} is there already and was not made by this export. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>Older pictures in {out} cannot be replaced ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>Pictures cannot be written to {settings_out} ({error_strerror}). What is there already is whole: make room, see that you may write there, and give the same command again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{path} is damaged, so it is not known how the pictures there were made. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{path} names files outside of its folder; it was not made by carmask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{settings_out} holds pictures that were made with other settings. Choose another folder, or make them anew with --overwrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Its mask is empty: there is no car to cut out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>its picture would be called {file} like that of {first}, which was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>Pictures are not written among the photos. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>{preset_kind_upper} cannot be transparent. Choose --format png, webp, tiff or avif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <source>the process that made its picture was ended, perhaps for want of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <source>{entry_sentence} Make room and give the same command again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <location filename="../../segmentation/batch/prediction.py"/>
        <source>{pace_units_per_second} photos a second, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/prediction.py"/>
        <source>Its mask would be called {path_name} like that of {same_name}, which was kept. Give the command for each folder by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/prediction.py"/>
        <source>The mask {path_name} cannot be written to {path_parent} ({error_strerror}). The masks before it are whole: make room there and give the same command again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/prediction.py"/>
        <source>{view_photo_path_name} needs more memory than is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>Masks cannot be written to {folder} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>{drawn}, and {others} of them are of photos that are not to be drawn now, such as {others2}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>{drawn}. Choose another folder, or draw them all anew with --overwrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>{folder_RECORD_NAME} is damaged, so it is not known what drew the masks there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>{folder} holds masks of the network {before_network} (threshold {before_threshold}, {before_ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/run_record.py"/>
        <source>{folder} holds masks that this command did not draw, and they were left alone. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/beside_photos.py"/>
        <source>Nothing is read from or saved in {path}: a link leads away from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source> with {counted_usual} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>, most with {counted_usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>01/A1042.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, any names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number after a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, photos numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042 (1).jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042-1.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042/01.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042/DSC_4711.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042/a (1).jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042/front-01.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042/front_01.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A1042_1.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>All photos are of one car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>All {photos} photos fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>As carmask finds them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Camera names, so many a car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle, with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>DSC_4711.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>So many a car by time taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>redcar_01.jpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{n:,} angles</source>
        <extracomment>For one: {n:,} angle</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../segmentation/cars/examples.py"/>
        <location filename="../../segmentation/training/split.py"/>
        <source>{n:,} cars</source>
        <extracomment>For one: {n:,} car</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{photos} of {photos_left_out} photos fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{{car}} ({{angle}})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{{car}}/{{any}} ({{angle}})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source> and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>More than one folder has photos of {enumerated_doubles}; they are {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>No photo in {folder} fits {naming_pattern}. {FORMATS}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>There are no photos in {folder}. {FORMATS}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>carmask reads JPEG, PNG, TIFF, WebP, BMP and cameras' RAW files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>its name stands for the same view as {first}, which was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>listed once for each folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{name} was left out: {same}. Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{paths} photos were left out, the first is {paths2}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{paths} was left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{path} has no row for {enumerated_missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {folder} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {folder} may not be read: your account has no permission for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {shown_folder} cannot be read ({getattr_error_None}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>bad name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>it is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>its name holds signs that are no text; rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{folder} is no folder. Open the folder that holds the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{shown_entry_name} was left out: it is a link that leads out of {root} or nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{shown_entry_name} was left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: "{car_id}" is no id of a car, the row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: a quotation mark is not closed; it was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} has letters that are not UTF-8, shown as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} has more fields than the heading, the row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} is already in line {line_of_car_id}, which counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: the line is far too long and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has no column called id, so nothing is known of the cars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has no column {join_missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has {strange_MOST_PROBLEMS} more rows with something wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} holds nothing that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} was not read: it is no ordinary file or larger than {LIMIT_BYTES} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>A car has {MOST_ANGLES} photos at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>Photos are counted into cars only where their names tell neither car nor angle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it does not fit {naming_pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it does not say when it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it has car and angle of {same_path_name}, which was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>its car has {MOST_ANGLES} photos already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>its name stands for the same photo as {first_name}, which was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>How the cars of {folder_name} are found cannot be kept ({error_strerror}, {path}), so the next time carmask finds them as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>How the cars of {folder_name} are found {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>cannot be read ({error_strerror}, {path}); carmask finds them by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>is unknown: {path} is damaged, and was left as it is. carmask finds them by itself; choose it anew with Cars of this folder in the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>was chosen in a newer carmask ({path}); get that one. This one finds them by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <location filename="../../segmentation/labels/layout.py"/>
        <source>{path} is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>{path} was written by a newer carmask, so this one does not write over it. Get the newer carmask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A pattern has at most {LONGEST_PATTERN} signs, all of which can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A pattern may go through {MOST_FOLDERS} folders at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A single {{ or }}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Beside {ANGLE} must be no figure, or nobody knows where the number ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Between two / there must be the name of a folder, and names that begin with a dot are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Between {first} and {second} must be a sign that tells where one ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Type a pattern, such as {{car}}_{{angle}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Without {CAR}, {ANGLE} or {ANY} a pattern fits one photo at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>{CAR} and {ANGLE} may stand in a pattern once; take {ANY} for what is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>{unknown} means nothing here; there are {CAR}, {ANGLE} and {ANY}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {name} has {shape} x {shape2} pixels and would have to be enlarged for {width} x {height}. Take a larger picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {path} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {path} is not described as it must be: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The spot for cars in the backdrop {name} is cut off in pictures of {width} x {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>only {join_sorted_FIELDS} belong there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>the picture must lie beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{name} is no colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{name} must be within 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{path_name} is too large to be the description of a backdrop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{text} is no backdrop. Name transparent, a colour such as white or #e6e7ea, two colours as white:#c8c8cc, one of carmask's own ({join_shipped_name}), or a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Its mask is {sizes}. Open it in the editor and save its mask anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Nothing is left of its car after a choke of {finish_choke_px} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>{mask_shape} x {mask_shape2} pixels, the photo {image_shape} x {image_shape2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>As {kind_upper} it has {size:,} bytes, more than the {limit:,} that are allowed. Make the picture smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>This computer's Pillow cannot write {kind_upper} ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>{kind} has no alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its car is cut by the frame of the photo along {figures_cut_px} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its car reaches {figures_outside_px} pixels out of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its photo is too small: it is enlarged {figures_scale} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its rim is {figures_halo} of 255 lighter than its paint (limit {preset_most_halo}): its mask may take some wall with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/outline.py"/>
        <source>a choke of {choke_px} px is not within -3 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/outline.py"/>
        <source>a feather of {feather_px} px is not within 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>The preset {name} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>The preset {name} is not as it must be: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>There is no preset {name}. There are: {join_preset_names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>file_name: car, angle, name and number may be in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>int | None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>it must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>kind, one of {join_SUFFIXES}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>tuple[int, ...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>{name} is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/shadow.py"/>
        <source>{value} is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/exporter.py"/>
        <source>The pictures cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/exporter.py"/>
        <source>an exporter does not {request_kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <source>{path_name} is a camera's RAW file. carmask reads those with its extra: pip install "carmask[raw]".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <source>{path_name} is no RAW file, or of a camera that carmask does not know. Export it as JPEG or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} is not there any more, or is no file ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/reading.py"/>
        <source>sRGB built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} holds colours in a form that carmask cannot show; export it with 8 or 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} is not a photo that carmask can read, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} could not be read ({error_strerror}). Is its disk or share still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is damaged or cut short and cannot be shown. Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is not there any more ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is too large for the memory of this computer that is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} may not be read: your account has no permission for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} says it has more than {limit} million pixels and was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>No graphics card that the network can use was found, so it runs on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>The graphics card has not enough free memory, so the network runs on the CPU now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>{asked} is none of {DEVICES}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/keras_opening.py"/>
        <source>The network cannot run, because a part that it needs is missing or broken ({error}). Set carmask up again; everything but the network works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/network_in_use.py"/>
        <source>The network {segmenter_card_name} is used instead; choose or publish another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/opening.py"/>
        <source>{error} It runs in Keras instead, which takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/openvino_segmenter.py"/>
        <source>The engine of the network {card_name} cannot be run on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/openvino_segmenter.py"/>
        <source>The network {card_name} has no exported engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/parity.py"/>
        <source>there are no photos to compare two engines by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/claims.py"/>
        <source>Others cannot be told which car you have open ({error_strerror_error}, {claims}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/claims.py"/>
        <source>Which cars others have open cannot be read ({error_strerror_error}, {claims}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/drafting.py"/>
        <source>{path_name} cannot be read ({error_strerror}). Is its disk or share still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/layout.py"/>
        <source>revision {record_revision} in the file of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>hash of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>hash of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>hash of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>hash of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>hash of what was merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>name of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>no record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>origin of what was merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>origin or review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>parts for schema 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>photo without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>record without {sorted_missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>review by nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>size of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>time without a zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/record.py"/>
        <source>unknown parts {sorted_extra}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>the photo has to be taken again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/states.py"/>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>A file stands where {folder} should be, the folder of saved masks. Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>Masks cannot be saved in {photo_folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>Revision {number} of the mask of {key} is damaged; it was passed over ({folder}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>Revision {number} of the mask of {key} was saved by a newer carmask; get that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The mask of {draft_photo_name} is not saved: {path_parent} holds a record with an impossible number, {record_name_number}; put it aside. The mask is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The mask of {key} was last saved by a newer carmask, so this one does not save over it. Yours is still on the screen; get the newer carmask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The mask of {photo_name} is not saved in {folder}: {reason}, then save again. It is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The saved mask of {record_photo_name}, revision {record_revision},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The saved masks in {folder} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>a mask of {mask_shape} for a photo of {draft_photo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>every file that should hold the mask is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>the disk is full; make room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>the disk or share can only be read; have it made writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>the disk takes no file of that size; make room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>your account may not write there; ask for permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>your share of the disk is used up; make room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{error_strerror}; see that its disk or share is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{head_author} on {head_host} saved the mask of {head_photo_name} meanwhile, as revision {head_revision}. Yours did not replace it: it is still on the screen, and kept as {mask_path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{key} cannot be the name of a mask; letters, digits, - and _ are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{masks} was made by a newer carmask. Nothing was saved in it; get the newer carmask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{sentence} cannot be read ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{sentence} was damaged or changed after it was saved ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Fill holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Keep the largest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Remove specks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Smooth the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>smaller than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is animated; a mask is one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is too large to be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is {image_width} x {image_height} pixels, its photo {shape} x {shape2}; it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {path_name} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {path_name} is not there, or is no file ({path}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>a mask is uint8 (H, W), not {mask_dtype} {mask_shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>{name} has shades between car and background; a mask has two values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>{name} has two shades too much alike to tell car from background; save it in black and white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/lengths.py"/>
        <source>The run lengths of a mask are damaged: they are no whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/lengths.py"/>
        <source>The run lengths of a mask are damaged: they do not make {size:,} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/mask.py"/>
        <source>a mask is uint8 (H, W), not {pixels_dtype} {pixels_shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/mask.py"/>
        <source>{edit_title} at {edit_box} does not continue from the mask as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/painting.py"/>
        <source>no brush paints {value} with {diameter_px} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask are damaged: they are not pairs of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask are damaged: they overlap or are out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask do not fit a picture of {shape} x {shape2} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged (its smallest hole has {card_smallest_hole_px} px).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged (its threshold is {card_threshold}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} names an engine in a way that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} names weights in a way that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} is damaged or not the one its card names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} was not read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>There is no network at {path} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>it is no ordinary file or larger than {most_bytes} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>{path} is a folder; name the {CARD_NAME} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/exporting.py"/>
        <source>Keras cannot export a network from torch; publish it where Keras runs on TensorFlow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/full_memory.py"/>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/growing.py"/>
        <source>A network of {new_spec_filters} channels on blocks of {new_spec_stem_block} pixels cannot begin as one of {old_spec_filters} channels on blocks of {old_spec_stem_block}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/hardware.py"/>
        <source>no graphics card can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/openvino_import.py"/>
        <source>OpenVINO, which runs a network's engine, is missing or broken ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/quantising.py"/>
        <source>NNCF cannot quantise it ({type_error_name__}: {error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/quantising.py"/>
        <source>NNCF, which quantises engines, is missing or broken ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/spec.py"/>
        <source>a network of these sizes cannot be built: {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/spec.py"/>
        <source>an input of {height}x{width} px is no multiple of {step} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network has weights that are no numbers, or too large to be kept; it was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network's card {card_path} describes a network that carmask cannot build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network's weights {card_weights} do not fit this version of carmask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source> and {seen} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>The card {folder_CARD_NAME} does not say which cars its network was trained on, so nobody can tell which cars would be a fair test. Publish a network that 'carmask train' made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>The network {candidate_card_name} has seen {names} in training, so its masks of them prove nothing. Choose other cars with --cars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>There is no trained network in {folder}. Give the folder that 'carmask train --out' was given; a network is there after its first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/comparison.py"/>
        <source>photos compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>It draws other masks than the network itself: {in_words_parity}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>Quantised to eight bits it is as good and used: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>Quantised to eight bits it is worse ({worse}) and not used: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>The engine could not be quantised, so it takes more time a photo. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>The network has no engine and runs in Keras. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>its probabilities differ from those in Keras by {parity_largest_difference} at most, its masks in {parity_differing_share} of the pixels of {parity_photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>left out. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos judged with the quantised engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos through the exported engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos through the quantised engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos to calibrate by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>, although better in {listed_better_in}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Dice, 5th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Dice, worst mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is as good as the network in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is better than the network in use in {listed_better_in} and worse in nothing that decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is worse than the network in use in {listed_worse_in}{but}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Places to touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>There was no network in use to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Thin parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of antennas, mirrors and rails was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of both masks is the same; 1 is all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of the outlines lies within 2 pixels of each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of the rims, 3 pixels deep, is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>one mask in twenty is worse than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>places an editor has to mend in one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>share of photos that need no touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>the Dice of the worst mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>Masks that were not saved in carmask are found in the folder given with --masks, which may be the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>No photo in {catalogue_folder} of a car that the network has never seen has a true mask to judge it by. {hint_masks_folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>{catalogue_folder} has no photo with a true mask of {join_missing}, so the network cannot be judged on all the cars that were chosen. {hint_masks_folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>The network cannot be published to {place_folder} ({error_strerror_error}). Nothing was replaced: the network in use stays in use. Make room there, or choose another folder, and publish again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>The network {candidate_card_name} was not published. {told_verdict_sentence} The network in use stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>{error} So there was nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/yardstick.py"/>
        <source>None of the photos to calibrate it by can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/yardstick.py"/>
        <source>{error} The engine was calibrated without this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>A network learns from masks that somebody corrected or accepted, of {FEWEST_CARS} cars at least; in this folder {there} {photos} any. {how}, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>Correct masks or accept them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>The network in use has learned from every car of this folder whose masks somebody corrected or accepted, so none is left to judge a new one by. {how} for at least one more car, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>no car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>one car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source> and {gone} more photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>A training cannot be kept in {run} ({error_strerror}). Make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>How far the training came cannot be kept in {run} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>The training cannot go on: {gone}{gone2} that it was begun with cannot be used any more, or their masks cannot. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>What the training was begun with cannot be read any more, so it cannot go on. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>{run} holds something that is no training of carmask's, and it was left alone. Move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>A network cannot be called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>The choice of the network cannot be kept in {folder} ({error_strerror}). The network in use stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>Which network is in use cannot be read from {path} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>{path}, which says what network is in use, is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/reports.py"/>
        <source>The network {card_name} has no report beside it. Networks that 'carmask publish' writes have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/standard_streams.py"/>
        <source>{what}, for a reason that carmask does not know ({type_error_name__}: {error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/standard_streams.py"/>
        <source>{what}: the computer has not enough free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>The training cannot go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>a trainer does not {request_kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>carmask trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>where published networks are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/callbacks.py"/>
        <source>loss {loss}, {clock_left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/errors.py"/>
        <source>The training's file {path} is damaged; delete it to have it made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fine_tuning.py"/>
        <source>no epoch so far has kept what the network knew before (Dice {dice_of_start} on the held-out cars); more photos to learn from would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>, before the training {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>RGB 0-255 scaled to -1..1 inside the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>The training cannot be kept in {folder} ({error_strerror_error}). What was kept last is whole: make room there and give the same command again to go on from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>The training went astray in epoch {batches_epoch}: its weights are no numbers any more. The best network so far is kept. Begin anew in another folder with a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>begun as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>held-out cars: dice {dice_of_start} with the network that this one begins as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>held-out cars: dice {state_dice}, {kept}{before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>kept is {state_best_dice} (epoch {state_best_epoch})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos searched for errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source> And {problems} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>Revision {photo_revision} of the mask of {photo_photo} is gone or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>The frozen set {path} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>The frozen set {path} cannot be written ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>The mask of {sample_photo_path_name} was not saved in carmask, so nobody is behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>a car on both sides, or none on one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>a part of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>a path that leads elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>another schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>another side, or no hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <location filename="../../segmentation/training/samples.py"/>
        <source>photos looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>{path_name} is not whole any more. {join_problems}{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>{path} is no frozen set of carmask, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>{path} is there already; a frozen set never changes. Choose a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/frozen_set.py"/>
        <source>{photo_photo} is another photo now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/optimizer.py"/>
        <source>Muon for the kernels of convolutions, AdamW for all else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>This computer has not enough memory to learn from one photo at a time. What was kept last is whole: close other programs and give the same command again, or begin in another folder with a smaller --size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>the graphics card has no room for a single photo, so the training runs on the processor now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>the {memory} has no room for {photos} photos at once, so a step takes {half} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>The network cannot be kept in {folder} ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>The training in {path_parent} was begun with other settings: {join_differences}. Go on with the same, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{folder} holds a network already, and it was left alone. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{name} are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{name} was {begun} and is {described}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{path_parent} holds a begun training, but what it was begun with is unknown: {RUN_NAME} is missing or damaged. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The mask {path_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The saved mask {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The saved mask {key} is {mask_shape} x {mask_shape2} pixels, its photo {shape} x {shape2}; it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>Which pixels of the saved mask {key} a person changed cannot be told, so its photo was left out. {error} Open it in carmask and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{path_name} cannot be read ({error_strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{path_name} may belong to {view_photo_path} or to a photo of that name in another folder, so it was left out. Train on each folder by itself, or rename the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{subject} is empty: no pixel of it is car. Its photo was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{view_photo_path_name} is not the photo any more over which its mask was saved, so it was left out. Look at it in carmask and save its mask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/split.py"/>
        <source>There are masks of {counted_cars}, and {count} cannot be held out: at least one car is needed to learn from and at least one other to tell when to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/state.py"/>
        <source>The training cannot go on: what is kept of it does not fit this version of carmask. Begin anew in another folder; the best network so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/training/state.py"/>
        <source>The training state {path} is damaged; delete it to start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network could not look at {Path_job_photo_path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network's mask of {Path_job_photo_path} could not be handed over ({error_strerror}). Look whether there is room at {Path_job_output_path} and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>carmask worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>the card of the network to load; without it, the one in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
