<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>carmask</name>
    <message>
        <location filename="../../editor/application.py"/>
        <source>Something went wrong inside carmask ({kind}: {error}). Your strokes are still here; save them.</source>
        <translation>In carmask ist etwas schiefgegangen ({kind}: {error}). Alle Striche sind noch da; bitte speichern.</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/backdrop_grips.py"/>
        <source>This backdrop is one colour all over: moving it would change nothing here.</source>
        <translation>Diese Kulisse hat überall dieselbe Farbe: Sie zu verschieben würde hier nichts ändern.</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/canvas_view.py"/>
        <source>Opening the photo …</source>
        <translation>Foto wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/canvas_view.py"/>
        <source>Photo and mask</source>
        <translation>Foto und Maske</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <source>How sure the network is of this angle is not at hand; “Draw this mask” finds out, and can be undone.</source>
        <translation>Wie sicher sich das Netz bei diesem Winkel ist, liegt nicht vor; „Maske zeichnen“ findet es heraus und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>No mask of this angle is saved yet; “Save mask” saves this one.</source>
        <translation>Von diesem Winkel ist noch keine Maske gespeichert; „Maske speichern“ speichert diese.</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/companions.py"/>
        <source>The network's mask of this angle is not at hand; “Draw this mask” draws one, which can be undone.</source>
        <translation>Die Maske des Netzes für diesen Winkel liegt nicht vor; „Maske zeichnen“ zeichnet eine, was sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on a backdrop</source>
        <translation>Auto vor Kulisse</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on a checkerboard</source>
        <translation>Auto auf Schachbrett</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on black</source>
        <translation>Auto auf Schwarz</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Car on white</source>
        <translation>Auto auf Weiß</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Changes since the last save</source>
        <translation>Änderungen seit dem letzten Speichern</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Changes since the network's mask</source>
        <translation>Änderungen seit der Maske des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Colour over the photo</source>
        <translation>Farbe über dem Foto</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Marching ants</source>
        <translation>Laufende Ameisen</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask alone</source>
        <translation>Nur die Maske</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/display.py"/>
        <source>Where the network is unsure</source>
        <translation>Wo das Netz unsicher ist</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>here the outline follows the photo</source>
        <translation>hier folgt der Umriss dem Foto</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>left: the mask now, right: {beside}</source>
        <translation>links: die Maske jetzt, rechts: {beside}</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>since the last save</source>
        <translation>seit dem letzten Speichern</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>since the network's mask</source>
        <translation>seit der Maske des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>taken away</source>
        <translation>weggenommen</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>the network was sure</source>
        <translation>das Netz war sicher</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/legend.py"/>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/split.py"/>
        <source>the network's mask</source>
        <translation>die Maske des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/canvas/split.py"/>
        <source>the photo alone</source>
        <translation>nur das Foto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/backdrop_commands.py"/>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location filename="../../editor/commands/backdrop_commands.py"/>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <location filename="../../editor/commands/backdrop_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Your last picture</source>
        <translation>Zuletzt gewähltes Bild</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>List accepted cars</source>
        <translation>Angenommene Autos auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>List cars to do</source>
        <translation>Offene Autos auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>List cars with the network's masks</source>
        <translation>Autos mit Masken des Netzes auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>List corrected cars</source>
        <translation>Korrigierte Autos auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>List rejected cars</source>
        <translation>Zurückgewiesene Autos auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>Sort cars by editor</source>
        <translation>Autos nach Bearbeiter ordnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>Sort cars by last save</source>
        <translation>Autos nach letztem Speichern ordnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>Sort cars by name</source>
        <translation>Autos nach Namen ordnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/car_commands.py"/>
        <source>Sort cars by state</source>
        <translation>Autos nach Zustand ordnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/display_commands.py"/>
        <source>The mask as it is now</source>
        <translation>Die Maske, wie sie jetzt ist</translation>
    </message>
    <message>
        <location filename="../../editor/commands/display_commands.py"/>
        <source>The mask as the network drew it</source>
        <translation>Die Maske, wie das Netz sie gezeichnet hat</translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <source>Redo {step:lower}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <source>Undo the move of the backdrop</source>
        <translation>Verschieben der Kulisse rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/edit_commands.py"/>
        <source>Undo {step:lower}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} closes a polygon or smart outline on the canvas.</source>
        <translation>{key} schließt auf der Arbeitsfläche ein Polygon oder einen intelligenten Umriss.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} goes through lists and fields. Choose another key, or add Ctrl.</source>
        <translation>{key} geht durch Listen und Felder. Bitte eine andere Taste wählen oder Strg hinzunehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} hides the mask while it is held on the canvas.</source>
        <translation>{key} blendet auf der Arbeitsfläche die Maske aus, solange die Taste gehalten wird.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} lets the tools do the opposite while it is held on the canvas.</source>
        <translation>{key} lässt die Werkzeuge auf der Arbeitsfläche das Gegenteil tun, solange die Taste gehalten wird.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} moves the photo while it is held on the canvas.</source>
        <translation>{key} verschiebt auf der Arbeitsfläche das Foto, solange die Taste gehalten wird.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} opens the menu {menu}. Choose another key, or add Ctrl or Shift.</source>
        <translation>{key} öffnet das Menü {menu}. Bitte eine andere Taste wählen oder Strg oder Umschalt hinzunehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{key} takes back the last corner of a polygon on the canvas.</source>
        <translation>{key} nimmt auf der Arbeitsfläche die letzte Ecke eines Polygons zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/key_names.py"/>
        <source>{sentence} Choose another key, or add Ctrl or Shift.</source>
        <translation>{sentence} Bitte eine andere Taste wählen oder Strg oder Umschalt hinzunehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>Some keys of your own were left out: {named}. Change keys in the menu File sets them anew.</source>
        <translation>Einige eigene Tasten wurden ausgelassen: {named}. „Tasten ändern“ im Menü Datei legt sie neu fest.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>there is no command {name}</source>
        <translation>es gibt keinen Befehl {name}</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>they are no list of commands and keys</source>
        <translation>sie sind keine Liste von Befehlen und Tasten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” has no key any more; it stays in its menu.</source>
        <translation>{key} gehört zu „{holder}“. Übernimmt „{command}“ die Taste, hat „{holder}“ keine mehr; der Befehl bleibt in seinem Menü.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” keeps {keys}.</source>
        <translation>{key} gehört zu „{holder}“. Übernimmt „{command}“ die Taste, behält „{holder}“ {keys}.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{key} is the key of “{first}” and of “{second}”</source>
        <translation>{key} ist die Taste von „{first}“ und von „{second}“</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>{some}; and {more} more</source>
        <translation>{some}; und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” cannot have {key}</source>
        <translation>„{command}“ kann {key} nicht haben</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” has no list of keys</source>
        <translation>„{command}“ hat keine Liste von Tasten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” has {text}, which is no key</source>
        <translation>„{command}“ hat {text}, was keine Taste ist</translation>
    </message>
    <message>
        <location filename="../../editor/commands/keymap.py"/>
        <source>“{command}” in the menu {menu}</source>
        <translation>„{command}“ im Menü {menu}</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only above the floor line</source>
        <translation>Nur über der Standlinie</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only below the floor line</source>
        <translation>Nur unter der Standlinie</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only near the network's outline</source>
        <translation>Nur nahe am Umriss des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only where the mask was</source>
        <translation>Nur wo die Maske war</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Only where the mask was not</source>
        <translation>Nur wo die Maske nicht war</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Tools paint everywhere.</source>
        <translation>Werkzeuge malen überall.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/limit_commands.py"/>
        <source>Tools paint only {where}.</source>
        <translation>Werkzeuge malen nur {where}.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <location filename="../../editor/commands/table.py"/>
        <source>Paste mask</source>
        <translation>Maske einfügen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>Paste mirrored mask</source>
        <translation>Gespiegelte Maske einfügen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>The copied mask is {mask} pixels, this photo {photo}; nothing was pasted.</source>
        <translation>Die kopierte Maske hat {mask} Pixel, dieses Foto {photo}; nichts wurde eingefügt.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/mask_commands.py"/>
        <source>The mask is copied.</source>
        <translation>Die Maske ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/plate_commands.py"/>
        <source>No number plate</source>
        <translation>Kein Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/plate_commands.py"/>
        <source>Suggested number plate</source>
        <translation>Vorgeschlagenes Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/subject_commands.py"/>
        <source>Tools paint the car.</source>
        <translation>Gemalt wird die Maske des Autos.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/subject_commands.py"/>
        <source>Tools paint the glass.</source>
        <translation>Gemalt wird die Maske des Glases.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/subject_commands.py"/>
        <source>Tools paint the smart edge: where the outline follows the photo.</source>
        <translation>Werkzeuge malen die Fotokante: wo der Umriss dem Foto folgt.</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Backdrop</source>
        <translation>&amp;Kulisse</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Cars</source>
        <translation>A&amp;utos</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Display</source>
        <translation>An&amp;zeige</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Limits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Mask</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>A folder with one for each angle …</source>
        <translation>Ein Ordner mit einer je Winkel …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>A picture of your own …</source>
        <translation>Ein eigenes Bild …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Accept and go on</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Accept the car and go on</source>
        <translation>Auto annehmen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Accept the rest of the car and go on</source>
        <translation>Rest des Autos annehmen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Alt + right button</source>
        <translation>Alt + rechte Maustaste</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>As the network drew it</source>
        <translation>Wie das Netz sie gezeichnet hat</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Backspace or Delete</source>
        <translation>Rücktaste oder Entf</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Brighter</source>
        <translation>Heller</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/brush.py"/>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Brush the smart edge</source>
        <translation>Fotokante malen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Cancel stroke, shape or network</source>
        <translation>Strich, Form oder Netz abbrechen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/window/main_window.py"/>
        <source>Cars of this folder …</source>
        <translation>Autos dieses Ordners …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Clean up …</source>
        <translation>Bereinigen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Close a polygon or smart outline</source>
        <translation>Polygon oder intelligenten Umriss schließen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Compare with what somebody else saved …</source>
        <translation>Mit der Maske anderer vergleichen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Copy mask</source>
        <translation>Maske kopieren</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Cursor keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Default brush</source>
        <translation>Standardpinsel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Double click or Enter</source>
        <translation>Doppelklick oder Enter</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag sideways: size of the brush; with Ctrl too where the system takes Alt</source>
        <translation>Seitwärts ziehen: Pinselgröße; mit Strg dazu, wo das System Alt für sich nimmt</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag the divider</source>
        <translation>Trennlinie ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Drag with the magic wand</source>
        <translation>Mit dem Zauberstab ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw all cars of the folder …</source>
        <translation>Alle Autos des Ordners zeichnen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw all masks of the car</source>
        <translation>Alle Masken des Autos zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Draw this mask</source>
        <translation>Maske zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge brush</source>
        <translation>Kantenpinsel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Edges in glare</source>
        <translation>Kanten in Glanzstellen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Export cars …</source>
        <translation>Autos exportieren …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Export masks …</source>
        <translation>Masken exportieren …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/regions.py"/>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Find a car</source>
        <translation>Auto suchen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Find a command …</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>First angle</source>
        <translation>Erster Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Fit</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Fit or 100 %</source>
        <translation>Ganzes Foto oder 100 %</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Floor line</source>
        <translation>Standlinie</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide or show panels</source>
        <translation>Bedienfelder ein- oder ausblenden</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide or show the strip</source>
        <translation>Filmstreifen ein- oder ausblenden</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Hide the mask while held</source>
        <translation>Maske ausblenden, solange gehalten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Import masks …</source>
        <translation>Masken importieren …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/keys.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Larger brush</source>
        <translation>Pinsel größer</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Last angle</source>
        <translation>Letzter Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Leave carmask</source>
        <translation>carmask beenden</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Less contrast</source>
        <translation>Weniger Kontrast</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>List cars of all states</source>
        <translation>Autos in allen Zuständen auflisten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Look for new photos and masks</source>
        <translation>Nach neuen Fotos und Masken sehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/regions.py"/>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Mask beside the network's</source>
        <translation>Maske neben der des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Mask beside the photo</source>
        <translation>Maske neben dem Foto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More of like colours to the right, less to the left</source>
        <translation>Nach rechts mehr ähnliche Farben, nach links weniger</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>More of the mask, or of what is beside it</source>
        <translation>Mehr von der Maske oder von dem daneben</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Move the backdrop behind the car</source>
        <translation>Kulisse hinter dem Auto verschieben</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Move the chosen corner of the number plate by a pixel, with Shift by ten</source>
        <translation>Gewählte Ecke des Kennzeichens um ein Pixel verschieben, mit Umschalt um zehn</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/navigator.py"/>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Networks …</source>
        <translation>Netze …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next angle</source>
        <translation>Nächster Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next car</source>
        <translation>Nächstes Auto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next car nobody has</source>
        <translation>Nächstes freies Auto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Next display</source>
        <translation>Nächste Anzeige</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>No limits</source>
        <translation>Keine Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>No number plate in this photo</source>
        <translation>Kein Kennzeichen in diesem Foto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Numbers of this folder …</source>
        <translation>Zahlen zu diesem Ordner …</translation>
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
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Paint the glass</source>
        <translation>Glas malen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Pan while held; the middle mouse button does the same</source>
        <translation>Foto verschieben, solange gehalten; die mittlere Maustaste tut dasselbe</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Paste mask mirrored</source>
        <translation>Maske gespiegelt einfügen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Photo as it is</source>
        <translation>Foto, wie es ist</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous angle</source>
        <translation>Voriger Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous car</source>
        <translation>Voriges Auto</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Previous display</source>
        <translation>Vorige Anzeige</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>R + drag</source>
        <translation>R + Ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/shapes.py"/>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Reject and go on …</source>
        <translation>Zurückweisen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Remove the floor line</source>
        <translation>Standlinie entfernen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Report of the network in use</source>
        <translation>Bericht über das benutzte Netz</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Revisions of this mask …</source>
        <translation>Revisionen dieser Maske …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Rules of this folder …</source>
        <translation>Regeln dieses Ordners …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Save all masks of the car</source>
        <translation>Alle Masken des Autos speichern</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Save mask</source>
        <translation>Maske speichern</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/sheet/sheet_view.py"/>
        <source>Sheet of all angles</source>
        <translation>Kontaktabzug aller Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + Space + drag</source>
        <translation>Umschalt + Leertaste + Ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + click</source>
        <translation>Umschalt + Klick</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + drag</source>
        <translation>Umschalt + Ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Shift + mouse wheel</source>
        <translation>Umschalt + Mausrad</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Show the mask</source>
        <translation>Maske einblenden</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Size of the brush</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Smaller brush</source>
        <translation>Pinsel kleiner</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/tools/smart_outline.py"/>
        <source>Smart outline</source>
        <translation>Intelligenter Umriss</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <location filename="../../editor/sheet/spin_view.py"/>
        <source>Spin</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Square instead of a rectangle</source>
        <translation>Quadrat statt Rechteck</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Stop drawing</source>
        <translation>Zeichnen anhalten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>Stop drawing the folder</source>
        <translation>Zeichnen des Ordners anhalten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>Stop exporting</source>
        <translation>Export anhalten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Straight line from the end of the last stroke</source>
        <translation>Gerade Linie vom Ende des letzten Strichs</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Summary of the drawn folder …</source>
        <translation>Ergebnis des gezeichneten Ordners …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Summary of the export …</source>
        <translation>Ergebnis des Exports …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Take back acceptance or rejection</source>
        <translation>Annahme oder Zurückweisung aufheben</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Take back the last corner or point of a shape; remove the floor line or the number plate</source>
        <translation>Letzte Ecke oder letzten Punkt einer Form zurücknehmen; Standlinie oder Kennzeichen entfernen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Take the suggested glass</source>
        <translation>Vorgeschlagenes Glas übernehmen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Take the suggested number plate</source>
        <translation>Vorgeschlagenes Kennzeichen übernehmen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>The harder, the wider the brush; the other end erases, two taps are a double click</source>
        <translation>Je fester, desto breiter der Pinsel; das andere Ende radiert, zweimal Tippen ist ein Doppelklick</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Tools erase, or paint where they erase, while held</source>
        <translation>Werkzeuge radieren, oder malen, wo sie radieren, solange gehalten</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Turn the photo; with Ctrl in steps of 15°; so does the middle button</source>
        <translation>Foto drehen; mit Strg in Schritten von 15°; die mittlere Maustaste tut dasselbe</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Turn the photo; with Shift in steps of 15°; Esc or a double click stands it upright</source>
        <translation>Foto drehen; mit Umschalt in Schritten von 15°; Esc oder Doppelklick stellt es aufrecht</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Upright</source>
        <translation>Aufrecht</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Where the backdrop says</source>
        <translation>Wo die Kulisse es vorsieht</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Who makes masks here …</source>
        <translation>Wer hier Masken erstellt …</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom in</source>
        <translation>Einzoomen</translation>
    </message>
    <message>
        <location filename="../../editor/commands/table.py"/>
        <source>Zoom out</source>
        <translation>Auszoomen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/author.py"/>
        <source>A name needs a letter that can be seen; “{name}” stays.</source>
        <translation>Ein Name braucht ein sichtbares Zeichen; „{name}“ bleibt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/author.py"/>
        <source>Masks are saved under the name {name} from now on.</source>
        <translation>Masken werden ab jetzt unter dem Namen {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/author.py"/>
        <source>Masks are saved under the name {name} from now on: one line of {most} letters at most, none unseen.</source>
        <translation>Masken werden ab jetzt unter dem Namen {name} gespeichert: höchstens {most} sichtbare Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Asphalt in the evening</source>
        <translation>Asphalt am Abend</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Concrete hall</source>
        <translation>Betonhalle</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Dark showroom</source>
        <translation>Dunkler Ausstellungsraum</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from above.</source>
        <translation>Boden: {floor}. Licht von oben.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from behind the camera.</source>
        <translation>Boden: {floor}. Licht von hinter der Kamera.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from behind the car.</source>
        <translation>Boden: {floor}. Licht von hinter dem Auto.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from the left.</source>
        <translation>Boden: {floor}. Licht von links.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Floor: {floor}. Light from the right.</source>
        <translation>Boden: {floor}. Licht von rechts.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>Light studio</source>
        <translation>Helles Studio</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>{name} has {width:,} x {height:,} pixels, too few for pictures of {usual_width:,} x {usual_height:,}: exports enlarge no backdrop. Take a larger picture.</source>
        <translation>{name} hat {width:,} × {height:,} Pixel, zu wenige für Bilder von {usual_width:,} × {usual_height:,}: Beim Export wird keine Kulisse vergrößert. Bitte ein größeres Bild nehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/backdrop_words.py"/>
        <source>{top} to {bottom}</source>
        <translation>{top} bis {bottom}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>By editor</source>
        <translation>Nach Bearbeiter</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>By last save</source>
        <translation>Nach letztem Speichern</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>Network's</source>
        <translation>Vom Netz</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>Rejected</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/document/view_document.py"/>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/document/view_document.py"/>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>network's</source>
        <translation>vom Netz</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/document/view_document.py"/>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_listing.py"/>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_reading.py"/>
        <source>{photo} has changed on the disk; open its car again.</source>
        <translation>{photo} hat sich auf der Festplatte geändert; bitte das Auto neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/car_states.py"/>
        <source>What is known of the cars cannot be kept on this computer, for there is no room or no permission. The next time it takes as long to find out.</source>
        <translation>Was über die Autos bekannt ist, lässt sich auf diesem Computer nicht aufbewahren, weil Platz oder Berechtigung fehlt. Beim nächsten Mal dauert es ebenso lang.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>Open: other window</source>
        <translation>Offen: anderes Fenster</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>Open: {author} on {host}</source>
        <translation>Geöffnet: {author} an {host}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>Open: {author} on {host} and {n:,} more</source>
        <translation>Geöffnet: {author} an {host} und {n:,} weitere</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>There is no car in the list that is not accepted and that nobody else has open.</source>
        <translation>In der Liste ist kein Auto, das nicht angenommen ist und das niemand anders geöffnet hat.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>This car is open nowhere else any more.</source>
        <translation>Dieses Auto ist nirgends sonst mehr geöffnet.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>You have this car open in another window on this computer too. If you change the same angle in both, both masks are kept and can be merged.</source>
        <translation>Dieses Auto ist auf diesem Computer auch in einem anderen Fenster geöffnet. Wird derselbe Winkel in beiden geändert, bleiben beide Masken erhalten und lassen sich zusammenführen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/claims.py"/>
        <source>{author} on {host} has this car open too. If both of you change the same angle, both masks are kept and can be merged.</source>
        <translation>{author} an {host} hat dieses Auto auch geöffnet. Ändern beide denselben Winkel, bleiben beide Masken erhalten und lassen sich zusammenführen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>Merge with the mask of {author}</source>
        <translation>Mit der Maske von {author} zusammenführen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, and {n:,} places of it are not the same in both. Both masks are kept, this one is on the screen. Compare them, or make this one the newest with “Save mask” at this angle.</source>
        <extracomment>For one: You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, and {n:,} place of it is not the same in both. Both masks are kept, this one is on the screen. Compare them, or make this one the newest with “Save mask” at this angle.</extracomment>
        <translation>
            <numerusform>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet, und {n:,} Stelle ist nicht in beiden gleich. Beide Masken bleiben erhalten, auf dem Bildschirm ist diese. Bitte vergleichen oder diese mit „Maske speichern“ bei diesem Winkel zur neuesten machen.</numerusform>
            <numerusform>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet, und {n:,} Stellen sind nicht in beiden gleich. Beide Masken bleiben erhalten, auf dem Bildschirm ist diese. Bitte vergleichen oder diese mit „Maske speichern“ bei diesem Winkel zur neuesten machen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save, so these strokes were not saved; they are on the screen only. “Save mask” at that angle makes this mask the newest; the other is kept too.</source>
        <translation>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet; darum wurden diese Striche nicht gespeichert und sind nur auf dem Bildschirm. „Maske speichern“ bei jenem Winkel macht diese Maske zur neuesten; auch die andere bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save. This one is not saved yet, as you were painting: save once more, and both are merged.</source>
        <translation>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet. Diese ist noch nicht gespeichert, weil gerade gemalt wurde: Nach erneutem Speichern werden beide zusammengeführt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save. “Save mask” at this angle makes the one on the screen the newest; the other is kept too.</source>
        <translation>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet. „Maske speichern“ bei diesem Winkel macht die auf dem Bildschirm zur neuesten; auch die andere bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save: both masks were merged and saved, but not accepted. Look at it first; undo takes the merge back.</source>
        <translation>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet: Beide Masken wurden zusammengeführt und gespeichert, aber nicht angenommen. Bitte erst ansehen; „Rückgängig“ nimmt das Zusammenführen zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>You saved the {mask} of {photo} on this computer meanwhile, in another window or by a late save: both masks were merged and saved. Undo takes the merge back.</source>
        <translation>Die {mask} von {photo} wurde inzwischen an diesem Computer gespeichert, in einem anderen Fenster oder verspätet: Beide Masken wurden zusammengeführt und gespeichert. „Rückgängig“ nimmt das Zusammenführen zurück.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{author} on {host} saved the {mask} of {photo} meanwhile, and both of you changed {n:,} places of it. Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this angle.</source>
        <extracomment>For one: {author} on {host} saved the {mask} of {photo} meanwhile, and both of you changed {n:,} place of it. Both masks are kept, yours is on the screen. Compare them, or make yours the newest with “Save mask” at this angle.</extracomment>
        <translation>
            <numerusform>{author} an {host} hat die {mask} von {photo} inzwischen gespeichert, und beide haben {n:,} Stelle geändert. Beide Masken bleiben erhalten, die eigene ist auf dem Bildschirm. Bitte vergleichen oder die eigene mit „Maske speichern“ bei diesem Winkel zur neuesten machen.</numerusform>
            <numerusform>{author} an {host} hat die {mask} von {photo} inzwischen gespeichert, und beide haben {n:,} Stellen geändert. Beide Masken bleiben erhalten, die eigene ist auf dem Bildschirm. Bitte vergleichen oder die eigene mit „Maske speichern“ bei diesem Winkel zur neuesten machen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{author} on {host} saved the {mask} of {photo} meanwhile, at other places than you: both masks were merged and saved, but not accepted. Look at it first; undo takes the merge back.</source>
        <translation>{author} an {host} hat die {mask} von {photo} inzwischen an anderen Stellen gespeichert: Beide Masken wurden zusammengeführt und gespeichert, aber nicht angenommen. Bitte erst ansehen; „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{author} on {host} saved the {mask} of {photo} meanwhile, at other places than you: both masks were merged and saved. Undo takes the merge back.</source>
        <translation>{author} an {host} hat die {mask} von {photo} inzwischen an anderen Stellen gespeichert: Beide Masken wurden zusammengeführt und gespeichert. „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{author} on {host} saved the {mask} of {photo} meanwhile, so your strokes were not saved; they are on the screen only. “Save mask” at that angle makes yours the newest; theirs is kept too.</source>
        <translation>{author} an {host} hat die {mask} von {photo} inzwischen gespeichert, daher wurden die eigenen Striche nicht gespeichert; es gibt sie nur auf dem Bildschirm. „Maske speichern“ bei diesem Winkel macht die eigene Maske zur neuesten; die andere bleibt auch erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{author} on {host} saved the {mask} of {photo} meanwhile. Yours is not saved yet, as you were painting: save once more, and both are merged.</source>
        <translation>{author} an {host} hat die {mask} von {photo} inzwischen gespeichert. Die eigene ist noch nicht gespeichert, weil gerade gemalt wurde: Nach erneutem Speichern werden beide zusammengeführt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{reviewer} on {host} accepted the mask of {photo} meanwhile.</source>
        <translation>{reviewer} an {host} hat inzwischen die Maske von {photo} angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{reviewer} on {host} rejected the mask of {photo} meanwhile: {why}.</source>
        <translation>{reviewer} an {host} hat inzwischen die Maske von {photo} zurückgewiesen: {why}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{reviewer} on {host} took back meanwhile what was said of the mask of {photo}.</source>
        <translation>{reviewer} an {host} hat inzwischen die Beurteilung der Maske von {photo} aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} Compare both to merge them, or make yours the newest with “Save mask” at this angle.</source>
        <translation>{sentence} Bitte beide zum Zusammenführen vergleichen oder die eigene mit „Maske speichern“ bei diesem Winkel zur neuesten machen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} What you said of it is not saved; say it once more to make it the newest.</source>
        <translation>{sentence} Die eigene Beurteilung ist nicht gespeichert; noch einmal gegeben, wird sie die neueste.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} Your strokes were not saved; they are on the screen only. “Save mask” at that angle makes yours the newest; theirs is kept too.</source>
        <translation>{sentence} Die eigenen Striche wurden nicht gespeichert; es gibt sie nur auf dem Bildschirm. „Maske speichern“ bei diesem Winkel macht die eigene Maske zur neuesten; die andere bleibt auch erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} {reviewer} has accepted the other one; what you save now is not accepted.</source>
        <translation>{sentence} {reviewer} hat die andere angenommen; was jetzt gespeichert wird, ist nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} {reviewer} has rejected the other one: {why}.</source>
        <translation>{sentence} {reviewer} hat die andere zurückgewiesen: {why}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/conflicts.py"/>
        <source>{sentence} “Save mask” at this angle makes yours the newest; theirs is kept too.</source>
        <translation>{sentence} „Maske speichern“ bei diesem Winkel macht die eigene Maske zur neuesten; die andere bleibt auch erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>Stopped. Angles without a mask: {left}; “Draw all masks of the car” goes on.</source>
        <translation>Angehalten. Winkel ohne Maske: {left}; „Alle Masken des Autos zeichnen“ macht weiter.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>The mask was saved.</source>
        <translation>Die Maske wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This is the first angle of the car.</source>
        <translation>Dies ist der erste Winkel des Autos.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This is the last angle of the car.</source>
        <translation>Dies ist der letzte Winkel des Autos.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>This mask is saved already.</source>
        <translation>Diese Maske ist schon gespeichert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/desk.py"/>
        <source>the sample</source>
        <translation>das Beispiel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/desk.py"/>
        <source>{n} masks were saved.</source>
        <extracomment>For one: {n} mask was saved.</extracomment>
        <translation>
            <numerusform>{n} Maske wurde gespeichert.</numerusform>
            <numerusform>{n} Masken wurden gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>The network's answer could not be read ({error}); “Draw this mask” draws it again.</source>
        <translation>Die Antwort des Netzes war nicht lesbar ({error}); „Maske zeichnen“ zeichnet sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>The network's answer is no probability; “Draw this mask” draws it again.</source>
        <translation>Die Antwort des Netzes ist keine Wahrscheinlichkeit; „Maske zeichnen“ zeichnet sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>cannot work</source>
        <translation>kann nicht arbeiten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <location filename="../../editor/panels/status.py"/>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>starting …</source>
        <translation>startet …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} It cannot be started; masks can be painted by hand; “Draw this mask” tries again.</source>
        <translation>{sentence} Er lässt sich nicht starten; Masken lassen sich von Hand malen; „Maske zeichnen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} It happened twice at {photo}, which was left out; “Draw this mask” at its angle tries it again.</source>
        <translation>{sentence} Das geschah zweimal bei {photo}, das ausgelassen wurde; „Maske zeichnen“ bei diesem Winkel versucht es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} Your masks are untouched; it is started again when it is needed.</source>
        <translation>{sentence} Die Masken sind unberührt; er wird neu gestartet, sobald er gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/drawing.py"/>
        <source>{sentence} Your masks are untouched; it was started again and goes on.</source>
        <translation>{sentence} Die Masken sind unberührt; er wurde neu gestartet und macht weiter.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_choice.py"/>
        <source>{folder} pictures</source>
        <translation>{folder} Bilder</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>And {more:,} more.</source>
        <translation>Und {more:,} weitere.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} is neither accepted nor corrected and would be left out.</source>
        <translation>Winkel {angle} ist weder angenommen noch korrigiert und würde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} is not accepted and would be left out.</source>
        <translation>Winkel {angle} ist nicht angenommen und würde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle} would be held back: {reasons}.</source>
        <translation>Winkel {angle} würde zurückgehalten: {reasons}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Angle {angle}, as it is delivered.</source>
        <translation>Winkel {angle}, wie er geliefert wird.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>As photographed</source>
        <translation>Wie fotografiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export broken off</source>
        <translation>Export abgebrochen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export stopped</source>
        <translation>Export angehalten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export: begins</source>
        <translation>Export: beginnt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Export: {done:,} of {total:,} photos</source>
        <translation>Export: {done:,} von {total:,} Fotos</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>It took {duration}.</source>
        <translation>Dauer: {duration}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Leaving carmask stops it. Finished pictures are kept, and the same export makes the rest next time.</source>
        <translation>Wird carmask beendet, hält das an. Fertige Bilder bleiben, und derselbe Export macht beim nächsten Mal den Rest.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} cars with angles that are not accepted.</source>
        <extracomment>For one: Left out: {n:,} car with angles that are not accepted.</extracomment>
        <translation>
            <numerusform>Ausgelassen: {n:,} Auto mit Winkeln, die nicht angenommen sind.</numerusform>
            <numerusform>Ausgelassen: {n:,} Autos mit Winkeln, die nicht angenommen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} photos without a saved mask that is accepted or corrected.</source>
        <extracomment>For one: Left out: {n:,} photo without a saved mask that is accepted or corrected.</extracomment>
        <translation>
            <numerusform>Ausgelassen: {n:,} Foto ohne angenommene oder korrigierte gespeicherte Maske.</numerusform>
            <numerusform>Ausgelassen: {n:,} Fotos ohne angenommene oder korrigierte gespeicherte Maske.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Left out: {n:,} photos without a saved mask that is accepted.</source>
        <extracomment>For one: Left out: {n:,} photo without a saved mask that is accepted.</extracomment>
        <translation>
            <numerusform>Ausgelassen: {n:,} Foto ohne angenommene gespeicherte Maske.</numerusform>
            <numerusform>Ausgelassen: {n:,} Fotos ohne angenommene gespeicherte Maske.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>No photo was done.</source>
        <translation>Kein Foto ist fertig.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Of {date}, {address}</source>
        <translation>Vom {date}, {address}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>Outlines were moved by up to {px:.1f} px, which changed {n:,} pixels in all.</source>
        <extracomment>For one: Outlines were moved by up to {px:.1f} px, which changed {n:,} pixel in all.</extracomment>
        <translation>
            <numerusform>Umrisse wurden um bis zu {px:.1f} px verschoben, was insgesamt {n:,} Pixel änderte.</numerusform>
            <numerusform>Umrisse wurden um bis zu {px:.1f} px verschoben, was insgesamt {n:,} Pixel änderte.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made</source>
        <translation>Bilder werden erstellt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made in {folder}: it has just begun.</source>
        <translation>In {folder} werden Bilder erstellt: Es hat gerade begonnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures are being made in {folder}: {done:,} of {total:,} photos are done.</source>
        <translation>In {folder} werden Bilder erstellt: {done:,} von {total:,} Fotos sind fertig.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Pictures go into {folder}</source>
        <translation>Bilder kommen nach {folder}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Some pictures could not be made</source>
        <translation>Einige Bilder ließen sich nicht erstellen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>Some pictures wait to be seen</source>
        <translation>Einige Bilder warten auf einen Blick</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The export was broken off</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The export was stopped</source>
        <translation>Der Export wurde angehalten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>The pictures are made</source>
        <translation>Die Bilder sind erstellt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no car has every angle accepted.</source>
        <translation>Es gibt nichts zu exportieren: Bei keinem Auto ist jeder Winkel angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no saved mask is accepted or corrected.</source>
        <translation>Es gibt nichts zu exportieren: Keine gespeicherte Maske ist angenommen oder korrigiert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>There is nothing to export: no saved mask is accepted.</source>
        <translation>Es gibt nichts zu exportieren: Keine gespeicherte Maske ist angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>What is made is whole; the same export goes on where it ended.</source>
        <translation>Was fertig ist, ist ganz; derselbe Export macht weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>at most {size:g} MB</source>
        <translation>höchstens {size:g} MB</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>for {kind} cannot be transparent</source>
        <translation>denn {kind} kann nicht transparent sein</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{done:,} of {total:,} photos were done.</source>
        <translation>{done:,} von {total:,} Fotos sind fertig.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{kind} of quality {quality}</source>
        <translation>{kind} mit Qualität {quality}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/desk/training_words.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <location filename="../../editor/panels/cars_panel.py"/>
        <location filename="../../editor/panels/state_filter.py"/>
        <source>{n:,} cars</source>
        <extracomment>For one: {n:,} car</extracomment>
        <translation>
            <numerusform>{n:,} Auto</numerusform>
            <numerusform>{n:,} Autos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} failed</source>
        <translation>{n:,} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} held back</source>
        <translation>{n:,} zurückgehalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} photos left out for their masks' state</source>
        <extracomment>For one: {n:,} photo left out for its mask's state</extracomment>
        <translation>
            <numerusform>{n:,} Foto wegen des Zustands seiner Maske ausgelassen</numerusform>
            <numerusform>{n:,} Fotos wegen des Zustands ihrer Masken ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} pictures</source>
        <extracomment>For one: {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} Bild</numerusform>
            <numerusform>{n:,} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} pictures made</source>
        <extracomment>For one: {n:,} picture made</extracomment>
        <translation>
            <numerusform>{n:,} Bild erstellt</numerusform>
            <numerusform>{n:,} Bilder erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} pictures would be held back: place their number plates first, or say that a photo shows none.</source>
        <extracomment>For one: {n:,} picture would be held back: place its number plate first, or say that the photo shows none.</extracomment>
        <translation>
            <numerusform>{n:,} Bild würde zurückgehalten: Bitte zuerst das Kennzeichen setzen oder sagen, dass das Foto keines zeigt.</numerusform>
            <numerusform>{n:,} Bilder würden zurückgehalten: Bitte zuerst die Kennzeichen setzen oder sagen, dass ein Foto keines zeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} spins</source>
        <extracomment>For one: {n:,} spin</extracomment>
        <translation>
            <numerusform>{n:,} Drehung</numerusform>
            <numerusform>{n:,} Drehungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} there already</source>
        <translation>{n:,} schon da</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/export_words.py"/>
        <source>{n:,} unfinished cars left out</source>
        <extracomment>For one: {n:,} unfinished car left out</extracomment>
        <translation>
            <numerusform>{n:,} unfertiges Auto ausgelassen</numerusform>
            <numerusform>{n:,} unfertige Autos ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{pictures} of {cars}, and {spins}.</source>
        <translation>{pictures} von {cars} und {spins}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{pictures} of {cars}.</source>
        <translation>{pictures} von {cars}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/export_words.py"/>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_cars.py"/>
        <source>The photos of {folder} may be named otherwise. {reason}</source>
        <translation>Die Fotos in {folder} sind vielleicht anders benannt. {reason}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_drawing.py"/>
        <source>The folder {folder} is not there any more.</source>
        <translation>Den Ordner {folder} gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_drawing.py"/>
        <source>{photo} was changed while it was drawn.</source>
        <translation>{photo} wurde geändert, während die Maske gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_rules.py"/>
        <source>In {name} a mask is accepted by somebody other than who made it.</source>
        <translation>In {name} nimmt niemand eigene Masken an.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_rules.py"/>
        <source>In {name} everybody may accept masks of their own.</source>
        <translation>In {name} darf jeder eigene Masken annehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_run.py"/>
        <source>{n} photos in a row could not be drawn; the last one: {sentence}</source>
        <translation>{n} Fotos hintereinander ließen sich nicht zeichnen; das letzte: {sentence}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>A folder is being drawn</source>
        <translation>Ein Ordner wird gezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>A mask that is saved already stays as it is, and so does one that somebody saves meanwhile.</source>
        <translation>Eine schon gespeicherte Maske bleibt, wie sie ist, ebenso eine, die inzwischen jemand speichert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>All {n:,} photos in {folder} have a saved mask; there is nothing to draw.</source>
        <extracomment>For one: All {n:,} photo in {folder} have a saved mask; there is nothing to draw.</extracomment>
        <translation>
            <numerusform>Das einzige Foto in {folder} hat eine gespeicherte Maske; es gibt nichts zu zeichnen.</numerusform>
            <numerusform>Alle {n:,} Fotos in {folder} haben eine gespeicherte Maske; es gibt nichts zu zeichnen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Drawing {folder} was broken off</source>
        <translation>Zeichnen von {folder} wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Drawing {folder} was stopped</source>
        <translation>Zeichnen von {folder} wurde angehalten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Each mask is saved beside the photos as the network's, and is there when its car is opened.</source>
        <translation>Jede Maske wird neben den Fotos als Maske des Netzes gespeichert und ist da, wenn ihr Auto geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder broken off</source>
        <translation>Ordner abgebrochen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder drawn</source>
        <translation>Ordner gezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder stopped</source>
        <translation>Ordner angehalten</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Folder: {done:,} of {total:,} photos</source>
        <translation>Ordner: {done:,} von {total:,} Fotos</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>How long it takes is told after the first photos.</source>
        <translation>Wie lange es dauert, steht nach den ersten Fotos fest.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>It takes {duration}, as fast as the network has drawn so far.</source>
        <translation>Dauer: {duration}, so schnell, wie das Netz bisher gezeichnet hat.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>It took {duration} and ended on {when:%Y-%m-%d} at {when:%H:%M}.</source>
        <translation>Dauer: {duration}, Ende am {when:%d.%m.%Y} um {when:%H:%M} Uhr.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Leaving carmask stops it. The masks drawn so far are kept, and the same command draws the rest next time.</source>
        <translation>Wird carmask beendet, hält das an. Die bisher gezeichneten Masken bleiben, und derselbe Befehl zeichnet beim nächsten Mal den Rest.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Leaving carmask stops it. What is drawn is kept, and the same command draws the rest.</source>
        <translation>Wird carmask beendet, hält das an. Was gezeichnet ist, bleibt, und derselbe Befehl zeichnet den Rest.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>Mask, Draw all cars of the folder … draws the rest.</source>
        <translation>„Alle Autos des Ordners zeichnen …“ im Menü Maske zeichnet den Rest.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>You can go on working: what the open car wants of the network goes first.</source>
        <translation>Weiterarbeiten ist möglich: Was das geöffnete Auto vom Netz braucht, geht vor.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is being drawn</source>
        <translation>{folder} wird gezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is being drawn: {done:,} of {total:,} photos are done.</source>
        <translation>{folder} wird gezeichnet: {done:,} von {total:,} Fotos sind fertig.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{folder} is drawn</source>
        <translation>{folder} ist gezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} left</source>
        <translation>{n:,} übrig</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} masks drawn</source>
        <extracomment>For one: {n:,} mask drawn</extracomment>
        <translation>
            <numerusform>{n:,} Maske gezeichnet</numerusform>
            <numerusform>{n:,} Masken gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} photos in {folder} have no saved mask.</source>
        <extracomment>For one: {n:,} photo in {folder} has no saved mask.</extracomment>
        <translation>
            <numerusform>{n:,} Foto in {folder} hat keine gespeicherte Maske.</numerusform>
            <numerusform>{n:,} Fotos in {folder} haben keine gespeicherte Maske.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} photos not drawn</source>
        <extracomment>For one: {n:,} photo not drawn</extracomment>
        <translation>
            <numerusform>{n:,} Foto nicht gezeichnet</numerusform>
            <numerusform>{n:,} Fotos nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} saved before</source>
        <translation>{n:,} vorher gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{n:,} saved by somebody meanwhile</source>
        <translation>{n:,} inzwischen von jemandem gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/folder_words.py"/>
        <source>{there:,} of {total:,} are saved already.</source>
        <translation>{there:,} von {total:,} sind schon gespeichert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/hanging.py"/>
        <source>The folder {folder} has kept carmask waiting for {seconds:.0f} seconds; its disk or share may hang. Go on working: strokes are kept on this computer, and what is to be saved is saved once it answers.</source>
        <translation>Der Ordner {folder} lässt carmask seit {seconds:.0f} Sekunden warten; vielleicht hängt seine Festplatte oder Freigabe. Weiterarbeiten ist möglich: Striche bleiben auf diesem Computer, und gespeichert wird, sobald der Ordner antwortet.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/hanging.py"/>
        <source>{folder} answers again.</source>
        <translation>{folder} antwortet wieder.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>A network</source>
        <translation>Ein Netz</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>A person</source>
        <translation>Ein Mensch</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>COCO, polygons</source>
        <translation>COCO, Polygone</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>COCO, run lengths</source>
        <translation>COCO, Lauflängen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>CVAT for images 1.1</source>
        <translation>CVAT for images 1.1</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Car and glass in one file</source>
        <translation>Auto und Glas in einer Datei</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Carvana: GIF pictures and a table of run lengths</source>
        <translation>Carvana: GIF-Bilder und eine Tabelle von Lauflängen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Carvana: GIF pictures or a table of run lengths</source>
        <translation>Carvana: GIF-Bilder oder eine Tabelle von Lauflängen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Exact: other programs read the very pixels that are saved.</source>
        <translation>Genau: Andere Programme lesen dieselben Pixel, die gespeichert sind.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>It was stopped; the rest was not looked at.</source>
        <translation>Es wurde angehalten; der Rest wurde nicht angesehen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Its photo is called {name} there.</source>
        <translation>Das Foto heißt dort {name}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Label Studio, brush</source>
        <translation>Label Studio, Pinsel</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Mask of the car.</source>
        <translation>Maske des Autos.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Mask of the glass.</source>
        <translation>Maske des Glases.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>PNG, eight bits a pixel</source>
        <translation>PNG, acht Bit je Pixel</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>PNG, index 0 or 1</source>
        <translation>PNG, Index 0 oder 1</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>PNG, one bit a pixel</source>
        <translation>PNG, ein Bit je Pixel</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Pascal VOC</source>
        <translation>Pascal VOC</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Pascal VOC's folders of indexed PNG</source>
        <translation>Ordner von Pascal VOC mit indizierten PNG</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Polygons cannot tell every mask exactly: {n:,} pixels come out wrong; wrong_pixels.csv says where.</source>
        <extracomment>For one: Polygons cannot tell every mask exactly: {n:,} pixel comes out wrong; wrong_pixels.csv says where.</extracomment>
        <translation>
            <numerusform>Polygone können nicht jede Maske genau wiedergeben: {n:,} Pixel wird falsch; wrong_pixels.csv sagt, wo.</numerusform>
            <numerusform>Polygone können nicht jede Maske genau wiedergeben: {n:,} Pixel werden falsch; wrong_pixels.csv sagt, wo.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Polygons cannot tell every mask exactly; the pixels that others will read wrong are counted.</source>
        <translation>Polygone können nicht jede Maske genau wiedergeben; die Pixel, die andere falsch lesen werden, werden gezählt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>Revision {revision}; {n:,} pixels are other than before.</source>
        <extracomment>For one: Revision {revision}; {n:,} pixel is other than before.</extracomment>
        <translation>
            <numerusform>Revision {revision}; {n:,} Pixel ist anders als zuvor.</numerusform>
            <numerusform>Revision {revision}; {n:,} Pixel sind anders als zuvor.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>YOLO, polygons</source>
        <translation>YOLO, Polygone</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>kept back</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>labelme</source>
        <translation>labelme</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>labelme, shapes of the type mask</source>
        <translation>labelme, Formen vom Typ mask</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>nothing drawn</source>
        <translation>nichts gezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>same already</source>
        <translation>schon gleich</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>would be kept back</source>
        <translation>würden zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>would be refused</source>
        <translation>würden abgelehnt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>would be saved</source>
        <translation>würden gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{n:,} masks were exported.</source>
        <extracomment>For one: {n:,} mask was exported.</extracomment>
        <translation>
            <numerusform>{n:,} Maske wurde exportiert.</numerusform>
            <numerusform>{n:,} Masken wurden exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{n:,} masks would be exported.</source>
        <extracomment>For one: {n:,} mask would be exported.</extracomment>
        <translation>
            <numerusform>{n:,} Maske würde exportiert.</numerusform>
            <numerusform>{n:,} Masken würden exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{n:,} photos are called otherwise there; photos.csv says how.</source>
        <extracomment>For one: {n:,} photo is called otherwise there; photos.csv says how.</extracomment>
        <translation>
            <numerusform>{n:,} Foto heißt dort anders; photos.csv sagt, wie.</numerusform>
            <numerusform>{n:,} Fotos heißen dort anders; photos.csv sagt, wie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{n:,} photos are left out.</source>
        <extracomment>For one: {n:,} photo is left out.</extracomment>
        <translation>
            <numerusform>{n:,} Foto wird ausgelassen.</numerusform>
            <numerusform>{n:,} Fotos werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/interchange_words.py"/>
        <source>{n:,} {fate}</source>
        <translation>{n:,} {fate}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/masks_ahead.py"/>
        <source>{photo} cannot be read ({reason}). Is its disk or share still there?</source>
        <translation>{photo} ist nicht lesbar ({reason}). Sind Festplatte oder Freigabe noch da?</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>All theirs</source>
        <translation>Überall die andere</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>All yours</source>
        <translation>Überall die eigene</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Both of you changed</source>
        <translation>Von beiden geändert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Take the other  (T)</source>
        <translation>Die andere nehmen  (T)</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Take theirs  (T)</source>
        <translation>Die andere nehmen  (T)</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Take this one  (M)</source>
        <translation>Diese hier nehmen  (M)</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Take yours  (M)</source>
        <translation>Die eigene nehmen  (M)</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>The other everywhere</source>
        <translation>Überall die andere</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>The other, which you saved in another window or by a late save</source>
        <translation>Die andere, in einem anderen Fenster oder verspätet gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Theirs: {author} on {host}</source>
        <translation>Die andere: {author} an {host}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>This one everywhere</source>
        <translation>Überall diese hier</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>This one, on the screen</source>
        <translation>Diese hier, auf dem Bildschirm</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>You changed twice</source>
        <translation>Zweimal geändert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>the other</source>
        <translation>die andere</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>theirs</source>
        <translation>die andere</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>this one</source>
        <translation>diese hier</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merge_words.py"/>
        <source>yours</source>
        <translation>die eigene</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merging.py"/>
        <source>The mask was changed while both were compared; both are kept. Compare them again.</source>
        <translation>Die Maske wurde während des Vergleichs geändert; beide bleiben erhalten. Bitte noch einmal vergleichen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/merging.py"/>
        <source>The masks cannot be compared any more; both are kept. Open the car again.</source>
        <translation>Die Masken lassen sich nicht mehr vergleichen; beide bleiben erhalten. Bitte das Auto neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/new_photos.py"/>
        <source>There are no new photos.</source>
        <translation>Es gibt keine neuen Fotos.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/new_photos.py"/>
        <source>This car has other angles by now. Open it anew to see them; strokes are saved first, and steps of angles that stay can still be taken back.</source>
        <translation>Dieses Auto hat inzwischen andere Winkel. Neu geöffnet zeigt es sie; Striche werden vorher gespeichert, und Schritte an Winkeln, die bleiben, lassen sich weiter rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{n:,} new photos of this car were found. Open the car anew to see them; strokes are saved first, and steps of angles that stay can still be taken back.</source>
        <extracomment>For one: {n:,} new photo of this car was found. Open the car anew to see it; strokes are saved first, and steps of angles that stay can still be taken back.</extracomment>
        <translation>
            <numerusform>{n:,} neues Foto dieses Autos wurde gefunden. Neu geöffnet zeigt das Auto es; Striche werden vorher gespeichert, und Schritte an Winkeln, die bleiben, lassen sich weiter rückgängig machen.</numerusform>
            <numerusform>{n:,} neue Fotos dieses Autos wurden gefunden. Neu geöffnet zeigt das Auto sie; Striche werden vorher gespeichert, und Schritte an Winkeln, die bleiben, lassen sich weiter rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{n:,} new photos were found.</source>
        <extracomment>For one: {n:,} new photo was found.</extracomment>
        <translation>
            <numerusform>{n:,} neues Foto wurde gefunden.</numerusform>
            <numerusform>{n:,} neue Fotos wurden gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{n:,} photos are not there any more.</source>
        <extracomment>For one: {n:,} photo is not there any more.</extracomment>
        <translation>
            <numerusform>{n:,} Foto ist nicht mehr da.</numerusform>
            <numerusform>{n:,} Fotos sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{photos} and {n:,} more</source>
        <translation>{photos} und {n:,} weitere</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{photos} are not in the folder any more. What was saved of their masks is still there.</source>
        <extracomment>For one: {photos} is not in the folder any more. What was saved of its mask is still there.</extracomment>
        <translation>
            <numerusform>{photos} ist nicht mehr im Ordner. Was von der Maske gespeichert war, ist noch da.</numerusform>
            <numerusform>{photos} sind nicht mehr im Ordner. Was von den Masken gespeichert war, ist noch da.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/new_photos.py"/>
        <source>{photo} is not in its folder any more, so the list of cars stays as it is. Its mask is still on the screen.</source>
        <translation>{photo} ist nicht mehr im Ordner, daher bleibt die Liste der Autos, wie sie ist. Die Maske ist noch auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/newer_masks.py"/>
        <source>Imported mask</source>
        <translation>Importierte Maske</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/newer_masks.py"/>
        <source>Imported masks are saved at angles {angles}, where your unsaved strokes are still on the screen. Saving them merges both, or says where both changed the same; nothing is lost.</source>
        <extracomment>For one: An imported mask is saved at angle {angles}, where your unsaved strokes are still on the screen. Saving them merges both, or says where both changed the same; nothing is lost.</extracomment>
        <translation>
            <numerusform>Bei Winkel {angles} ist eine importierte Maske gespeichert, während dort noch ungespeicherte Striche auf dem Bildschirm sind. Speichern führt beide zusammen oder sagt, wo beide dasselbe geändert haben; nichts geht verloren.</numerusform>
            <numerusform>Bei den Winkeln {angles} sind importierte Masken gespeichert, während dort noch ungespeicherte Striche auf dem Bildschirm sind. Speichern führt beide zusammen oder sagt, wo beide dasselbe geändert haben; nichts geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/number_plates.py"/>
        <source>{sentence} What you said of the number plate is on the screen only; change it once more to save it.</source>
        <translation>{sentence} Die Angabe zum Kennzeichen ist nur auf dem Bildschirm; eine weitere Änderung speichert sie.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/other_windows.py"/>
        <source>Photos of this folder are open in another window of carmask too ({folder}, since {since:%H:%M}). If both change the same angle, the one that saves second is told, and both masks are kept.</source>
        <translation>Fotos dieses Ordners sind auch in einem anderen Fenster von carmask geöffnet ({folder}, seit {since:%H:%M} Uhr). Ändern beide denselben Winkel, erfährt es, wer als Zweites speichert, und beide Masken bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/other_windows.py"/>
        <source>The other window of carmask that had this folder open is closed.</source>
        <translation>Das andere Fenster von carmask, das diesen Ordner geöffnet hatte, ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/predicting.py"/>
        <source>The photo has changed on the disk since it was opened; open its car again.</source>
        <translation>Das Foto hat sich seit dem Öffnen auf der Festplatte geändert; bitte das Auto neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>The saved glass of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown.</source>
        <translation>Das gespeicherte Glas von {photo} hat {mask_size} Pixel, das Foto {photo_size}; es bleibt, wie es ist, wird aber nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>The saved mask of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown.</source>
        <translation>Die gespeicherte Maske von {photo} hat {mask_size} Pixel, das Foto {photo_size}; sie bleibt, wie sie ist, wird aber nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>The saved smart edge of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown.</source>
        <translation>Die gespeicherte Fotokante von {photo} hat {mask_size} Pixel, das Foto {photo_size}; sie bleibt, wie sie ist, wird aber nicht gezeigt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} has changed since its glass was saved; look whether the glass still fits.</source>
        <translation>{photo} hat sich geändert, seit das Glas gespeichert wurde; bitte prüfen, ob das Glas noch passt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} has changed since its mask was saved; look whether the mask still fits.</source>
        <translation>{photo} hat sich geändert, seit die Maske gespeichert wurde; bitte prüfen, ob die Maske noch passt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} has changed since its smart edge was saved; look whether it still fits.</source>
        <translation>{photo} hat sich geändert, seit die Fotokante gespeichert wurde; bitte prüfen, ob sie noch passt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reading.py"/>
        <source>{photo} is too large for the memory of this computer that is free. Close other programs and open its car again.</source>
        <translation>{photo} ist zu groß für den freien Arbeitsspeicher. Bitte andere Programme schließen und das Auto neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/review_only.py"/>
        <source>Masks can be saved in {folder} again.</source>
        <translation>In {folder} lassen sich wieder Masken speichern.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/review_only.py"/>
        <source>Masks can be saved in {folder} again. The strokes at {n:,} angles of this car are still to be saved.</source>
        <extracomment>For one: Masks can be saved in {folder} again. The strokes at {n:,} angle of this car are still to be saved.</extracomment>
        <translation>
            <numerusform>In {folder} lassen sich wieder Masken speichern. Die Striche bei {n:,} Winkel dieses Autos sind noch zu speichern.</numerusform>
            <numerusform>In {folder} lassen sich wieder Masken speichern. Die Striche bei {n:,} Winkeln dieses Autos sind noch zu speichern.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/review_only.py"/>
        <source>Masks cannot be saved in {folder}: {reason}. Its cars can be looked at. Strokes are kept on this computer only, until saving works again, which carmask notices by itself.</source>
        <translation>In {folder} lassen sich keine Masken speichern: {reason}. Die Autos lassen sich ansehen. Striche bleiben nur auf diesem Computer, bis das Speichern wieder geht, was carmask selbst bemerkt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>All angles of this car are accepted.</source>
        <translation>Alle Winkel dieses Autos sind angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>No angle is left to accept: {why}.</source>
        <translation>Kein Winkel ist noch anzunehmen: {why}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>That was the last angle; “Next car” goes on.</source>
        <translation>Das war der letzte Winkel; „Nächstes Auto“ geht weiter.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>The acceptance is taken back.</source>
        <translation>Die Annahme ist aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>The car was not accepted: {why}. No other angle is left to accept.</source>
        <translation>Das Auto wurde nicht angenommen: {why}. Kein anderer Winkel ist noch anzunehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>The car was not accepted: {why}. “Accept the rest of the car” accepts its other angles.</source>
        <translation>Das Auto wurde nicht angenommen: {why}. „Rest des Autos annehmen“ nimmt seine übrigen Winkel an.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>The rejection is taken back.</source>
        <translation>Die Zurückweisung ist aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/reviewing.py"/>
        <source>The rest of the car is accepted; {why}.</source>
        <translation>Der Rest des Autos ist angenommen; {why}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/reviewing.py"/>
        <source>the masks at angles {angles} are rejected</source>
        <extracomment>For one: the mask at angle {angles} is rejected</extracomment>
        <translation>
            <numerusform>die Maske bei Winkel {angles} ist zurückgewiesen</numerusform>
            <numerusform>die Masken bei den Winkeln {angles} sind zurückgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/reviewing.py"/>
        <source>the photos at angles {angles} cannot be used</source>
        <extracomment>For one: the photo at angle {angles} cannot be used</extracomment>
        <translation>
            <numerusform>das Foto bei Winkel {angles} ist nicht verwendbar</numerusform>
            <numerusform>die Fotos bei den Winkeln {angles} sind nicht verwendbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/reviewing.py"/>
        <source>there is no mask yet at angles {angles}</source>
        <extracomment>For one: there is no mask yet at angle {angles}</extracomment>
        <translation>
            <numerusform>noch keine Maske bei Winkel {angles}</numerusform>
            <numerusform>noch keine Maske bei den Winkeln {angles}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Accepted by {reviewer}.</source>
        <translation>Angenommen von {reviewer}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>It is as network {network} drew it.</source>
        <translation>Sie ist, wie das Netz {network} sie gezeichnet hat.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>It was imported from another program, where a network drew it.</source>
        <translation>Sie wurde aus einem anderen Programm importiert, wo ein Netz sie gezeichnet hat.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>It was imported from another program.</source>
        <translation>Aus einem anderen Programm importiert.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>It was merged of two masks that were saved at the same time.</source>
        <translation>Aus zwei gleichzeitig gespeicherten Masken zusammengeführt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Made by {author}, saved on {host}, {when}.</source>
        <translation>Erstellt von {author}, gespeichert an {host}, {when}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>No network drew it.</source>
        <translation>Kein Netz hat sie gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>No pixel differs.</source>
        <translation>Kein Pixel weicht ab.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Note: {note}</source>
        <translation>Anmerkung: {note}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Rejected by {reviewer}: {why}.</source>
        <translation>Zurückgewiesen von {reviewer}: {why}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Revision {n}</source>
        <translation>Revision {n}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Strokes: {strokes}.</source>
        <translation>Striche: {strokes}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>Strokes: {strokes}; {duration} of work.</source>
        <translation>Striche: {strokes}; Arbeitszeit {duration}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/document/view_document.py"/>
        <source>network's mask</source>
        <translation>vom Netz</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{added}, {taken}</source>
        <translation>{added}, {taken}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{duration} of work.</source>
        <translation>Arbeitszeit {duration}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{n:,} pixels added</source>
        <extracomment>For one: {n:,} pixel added</extracomment>
        <translation>
            <numerusform>{n:,} Pixel hinzugefügt</numerusform>
            <numerusform>{n:,} Pixel hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{n:,} pixels are other than network {network} drew them.</source>
        <extracomment>For one: {n:,} pixel is other than network {network} drew it.</extracomment>
        <translation>
            <numerusform>{n:,} Pixel ist anders, als das Netz {network} es gezeichnet hat.</numerusform>
            <numerusform>{n:,} Pixel sind anders, als das Netz {network} sie gezeichnet hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{n:,} taken away</source>
        <extracomment>For one: {n:,} taken away</extracomment>
        <translation>
            <numerusform>{n:,} weggenommen</numerusform>
            <numerusform>{n:,} weggenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{reviewer} took back what was said of it before.</source>
        <translation>{reviewer} hat die frühere Beurteilung aufgehoben.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <source>{tool} {n:,}</source>
        <translation>{tool} {n:,}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revision_words.py"/>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>{when:%Y-%m-%d %H:%M}</source>
        <translation>{when:%d.%m.%Y %H:%M}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/revisions.py"/>
        <source>The mask of revision {n} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but cannot be shown here.</source>
        <translation>Die Maske der Revision {n} hat {mask_size} Pixel, das Foto {photo_size}; sie bleibt, wie sie ist, lässt sich hier aber nicht zeigen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/sample.py"/>
        <source>The sample could not be laid out in {folder} ({reason}). Open a folder of your own photos instead.</source>
        <translation>Das Beispiel ließ sich in {folder} nicht anlegen ({reason}). Bitte stattdessen einen Ordner mit eigenen Fotos öffnen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/saving.py"/>
        <source>{sentence} It is saved, and not accepted.</source>
        <translation>{sentence} Sie ist gespeichert und nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Compared with {network} when it was published: {verdict}</source>
        <translation>Bei der Veröffentlichung mit {network} verglichen: {verdict}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Dice {dice:.4f}</source>
        <translation>Dice {dice:.4f}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>Network of {moment}</source>
        <translation>Netz vom {moment}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>On cars that it had never seen, its masks were {dice:.2f} % right (Dice), {outline:.1f} % of their outline lay within 2 pixels, and {places:.1f} places in a photo were left to touch.</source>
        <translation>Bei Autos, die es nie gesehen hatte, waren die Masken zu {dice:.2f} % richtig (Dice), {outline:.1f} % ihres Umrisses lagen innerhalb von 2 Pixeln, und {places:.1f} Stellen je Foto waren noch auszubessern.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>The network {name}, which was chosen, cannot be used; another one is in use.</source>
        <translation>Das gewählte Netz {name} ist nicht verwendbar; ein anderes wird benutzt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>carmask's own network</source>
        <translation>Netz von carmask</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>outline {outline:.3f}</source>
        <translation>Umriss {outline:.3f}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/shelf_reading.py"/>
        <location filename="../../editor/desk/training_words.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n:,} photos</source>
        <extracomment>For one: {n:,} photo</extracomment>
        <translation>
            <numerusform>{n:,} Foto</numerusform>
            <numerusform>{n:,} Fotos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{name} learned from {photos} and knows {cars}.</source>
        <translation>{name} hat aus {photos} gelernt und kennt {cars}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{name}; what it learned from is not known.</source>
        <translation>{name}; woraus es gelernt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/shelf_reading.py"/>
        <source>{places:.1f} places</source>
        <translation>{places:.1f} Stellen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Looking for the glass of angle {angle} here …</source>
        <translation>Das Glas von Winkel {angle} wird hier gesucht …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Looking for the number plate of angle {angle} here …</source>
        <translation>Das Kennzeichen von Winkel {angle} wird hier gesucht …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested here: no angle nearby has a number plate yet.</source>
        <translation>Kein Vorschlag: Kein Winkel in der Nähe hat schon ein Kennzeichen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested here: no angle nearby has glass yet.</source>
        <translation>Kein Vorschlag: Kein Winkel in der Nähe hat schon Glas.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested here: the glass of angle {angle} was not found with enough certainty.</source>
        <translation>Kein Vorschlag: Das Glas von Winkel {angle} wurde nicht sicher genug gefunden.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested here: the plate of angle {angle} was not found with enough certainty.</source>
        <translation>Kein Vorschlag: Das Kennzeichen von Winkel {angle} wurde nicht sicher genug gefunden.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested yet: the photo of angle {angle}, which has a plate, is still to be read.</source>
        <translation>Noch kein Vorschlag: Das Foto von Winkel {angle}, der ein Kennzeichen hat, wird noch gelesen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested yet: the photo of angle {angle}, which has glass, is still to be read.</source>
        <translation>Noch kein Vorschlag: Das Foto von Winkel {angle}, der Glas hat, wird noch gelesen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/suggestion_words.py"/>
        <source>Nothing is suggested yet: this photo is still to be read.</source>
        <translation>Noch kein Vorschlag: Dieses Foto wird noch gelesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/time_words.py"/>
        <source>about {hours} hours</source>
        <extracomment>For one: about {hours} hour</extracomment>
        <translation>
            <numerusform>etwa {hours} Stunde</numerusform>
            <numerusform>etwa {hours} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/time_words.py"/>
        <source>about {n} minutes</source>
        <extracomment>For one: about {n} minute</extracomment>
        <translation>
            <numerusform>etwa {n} Minute</numerusform>
            <numerusform>etwa {n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/desk/time_words.py"/>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <location filename="../../editor/desk/time_words.py"/>
        <source>{day:%Y-%m-%d}</source>
        <translation>{day:%d.%m.%Y}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/time_words.py"/>
        <source>{duration} left</source>
        <translation>noch {duration}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A network is being published</source>
        <translation>Ein Netz wird veröffentlicht</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A network is being trained</source>
        <translation>Ein Netz wird trainiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>A training was broken off after {epoch}; it can go on from there.</source>
        <translation>Ein Training wurde nach {epoch} abgebrochen; es kann dort weitergehen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Begin with nothing</source>
        <translation>Bei null beginnen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Comparing the quicker one</source>
        <translation>Das schnellere wird verglichen</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Forgets all that was learned before; for large folders only, and it takes much longer.</source>
        <translation>Vergisst alles zuvor Gelernte; nur für große Ordner, und es dauert viel länger.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Goes on from what it knows and learns what the masks of this folder add to it.</source>
        <translation>Baut auf dem auf, was es kann, und lernt, was die Masken dieses Ordners hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Improve the network in use</source>
        <translation>Benutztes Netz verbessern</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>In {folder}, somebody corrected or accepted the masks of {photos} of {cars}.</source>
        <translation>In {folder} hat jemand die Masken von {photos} ({cars}) korrigiert oder angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Judging on cars it has not seen</source>
        <translation>Wird an unbekannten Autos beurteilt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Judging the quicker one</source>
        <translation>Das schnellere wird beurteilt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Looking at the photos</source>
        <translation>Sieht die Fotos an</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Looking for corrected and accepted masks in {folder} …</source>
        <translation>Korrigierte und angenommene Masken in {folder} werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Making it quick</source>
        <translation>Wird schnell gemacht</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Making it quicker</source>
        <translation>Wird schneller gemacht</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Open a folder of photos first: a network learns from the masks that were corrected or accepted in it.</source>
        <translation>Bitte zuerst einen Ordner mit Fotos öffnen: Ein Netz lernt aus den Masken, die darin korrigiert oder angenommen wurden.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Published: the new network is in use now. {verdict}</source>
        <translation>Veröffentlicht: Das neue Netz wird jetzt benutzt. {verdict}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Publishing a network</source>
        <translation>Netz wird veröffentlicht</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Publishing judges it and takes it into use if it is no worse.</source>
        <translation>Veröffentlichen beurteilt es und benutzt es, wenn es nicht schlechter ist.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopped after {epoch}; the training can go on from there.</source>
        <translation>Nach {epoch} angehalten; das Training kann dort weitergehen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Stopping; the epoch that was begun is given up, all before it are kept …</source>
        <translation>Wird angehalten; die begonnene Epoche entfällt, alle davor bleiben …</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The network of epoch {epoch} was kept, with a Dice of {dice:.4f}.</source>
        <translation>Behalten wurde das Netz der Epoche {epoch} mit einem Dice von {dice:.4f}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The network of the last training was published.</source>
        <translation>Das Netz des letzten Trainings wurde veröffentlicht.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>The training has ended.</source>
        <translation>Das Training ist beendet.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Training a network</source>
        <translation>Netz wird trainiert</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>Working on {what}</source>
        <translation>Arbeitet an {what}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>its first epoch</source>
        <translation>der ersten Epoche</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing} Leaving carmask stops it. Every whole epoch is kept, and it can go on from there next time.</source>
        <translation>{doing} Wird carmask beendet, hält das an. Jede ganze Epoche bleibt, und beim nächsten Mal kann es dort weitergehen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing} Leaving carmask stops it. The trained network is kept, and it can be published next time.</source>
        <translation>{doing} Wird carmask beendet, hält das an. Das trainierte Netz bleibt und lässt sich beim nächsten Mal veröffentlichen.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}, epoch {epoch} of {epochs}</source>
        <translation>{doing}, Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}.</source>
        <translation>{doing}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{doing}; {left}.</source>
        <translation>{doing}; {left}.</translation>
    </message>
    <message>
        <location filename="../../editor/desk/training_words.py"/>
        <source>{ended} Network, Networks … has the button.</source>
        <translation>{ended} Die Schaltfläche dazu steht im Menü Netz unter „Netze …“.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/desk/training_words.py"/>
        <source>{n:,} of these cars are kept back to judge the new network.</source>
        <extracomment>For one: {n:,} of these cars is kept back to judge the new network.</extracomment>
        <translation>
            <numerusform>{n:,} dieser Autos bleibt zurückgestellt, um das neue Netz zu beurteilen.</numerusform>
            <numerusform>{n:,} dieser Autos bleiben zurückgestellt, um das neue Netz zu beurteilen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/author.py"/>
        <source>The record of each mask names who made it, and who accepted or rejected it. Earlier records stay.</source>
        <translation>Der Eintrag jeder Maske nennt, wer sie erstellt und wer sie angenommen oder zurückgewiesen hat. Frühere Einträge bleiben.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/author.py"/>
        <source>Who makes masks here</source>
        <translation>Wer hier Masken erstellt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/author.py"/>
        <location filename="../../editor/panels/author_question.py"/>
        <source>Your name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <location filename="../../editor/dialogs/numbers.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Find a command, or type a key such as Ctrl+Z</source>
        <translation>Befehl suchen oder Taste eingeben, etwa Strg+Z</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/change_keys.py"/>
        <source>Usual keys for all commands</source>
        <translation>Übliche Tasten für alle Befehle</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>Clean up the mask</source>
        <translation>Maske bereinigen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/clean_up.py"/>
        <source>{n:,} pixels would change.</source>
        <extracomment>For one: {n:,} pixel would change.</extracomment>
        <translation>
            <numerusform>{n:,} Pixel würde sich ändern.</numerusform>
            <numerusform>{n:,} Pixel würden sich ändern.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/command_palette.py"/>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>A folder with a backdrop for each angle</source>
        <translation>Ein Ordner mit einer Kulisse je Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>A picture as backdrop</source>
        <translation>Ein Bild als Kulisse</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>A picture …</source>
        <translation>Ein Bild …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Another colour …</source>
        <translation>Andere Farbe …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>As the preset says: {backdrop}</source>
        <translation>Wie in der Vorgabe: {backdrop}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Backdrop</source>
        <translation>Kulisse</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Colour of the backdrop</source>
        <translation>Farbe der Kulisse</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Light grey</source>
        <translation>Hellgrau</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Pictures ({kinds})</source>
        <translation>Bilder ({kinds})</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/backdrop_choice.py"/>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Angle {angle} has no mask: there is nothing to cut out.</source>
        <translation>Winkel {angle} hat keine Maske: Es gibt nichts freizustellen.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Choose a folder for the pictures.</source>
        <translation>Bitte einen Ordner für die Bilder wählen.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Counting … {done:,} of {total:,} photos</source>
        <translation>Wird gezählt … {done:,} von {total:,} Fotos</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Export cars</source>
        <translation>Autos exportieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/export/dialog.py"/>
        <source>Export {n:,} pictures</source>
        <extracomment>For one: Export {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} Bild exportieren</numerusform>
            <numerusform>{n:,} Bilder exportieren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>And a spin of each car:</source>
        <translation>Und eine Drehung je Auto:</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>As in the photo</source>
        <translation>Wie im Foto</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>As the preset says: {kind}</source>
        <translation>Wie in der Vorgabe: {kind}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>As the preset says: {profile}</source>
        <translation>Wie in der Vorgabe: {profile}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Background, shadow, reflection, the car with its outline as a mask to paint on, and glass.</source>
        <translation>Hintergrund, Schatten, Spiegelbild, das Auto mit seinem Umriss als Ebenenmaske zum Weitermalen, und Glas.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>One moving picture of each car of which all angles are delivered, beside its pictures.</source>
        <translation>Ein bewegtes Bild von jedem Auto, dessen Winkel alle geliefert werden, neben seinen Bildern.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>PSD, layers for Photoshop</source>
        <translation>PSD, Ebenen für Photoshop</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Spin as MP4</source>
        <translation>Drehung als MP4</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Spin as WebP</source>
        <translation>Drehung als WebP</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>Web pages want sRGB; printers may want the colours of the photo, with its colour profile in the file.</source>
        <translation>Webseiten wollen sRGB; Druckereien wollen vielleicht die Farben des Fotos, mit seinem Farbprofil in der Datei.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/file_choice.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>A file of your own …</source>
        <translation>Eine eigene Datei …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>A preset of your own</source>
        <translation>Eine eigene Vorgabe</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>All cars of which every angle is accepted</source>
        <translation>Alle Autos mit lauter angenommenen Winkeln</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Cars</source>
        <translation>Autos</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Corrected masks too, which nobody has accepted yet</source>
        <translation>Auch korrigierte, nicht angenommene Masken</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Draw it, where the floor of the photo hides the car's own</source>
        <translation>Zeichnen, wo der Boden des Fotos den eigenen verdeckt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Export into</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Follow the photo, for masks that are a pixel or two off</source>
        <translation>Dem Foto folgen, wenn Masken knapp danebenliegen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>How much of the backdrop is seen through glass, at angles where it was drawn.</source>
        <translation>Wie viel von der Kulisse durch Glas zu sehen ist, bei Winkeln, wo es gezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>How strongly cars are mirrored in the floor; a shadow is only where they stand</source>
        <translation>Wie stark sich Autos im Boden spiegeln; ein Schatten ist nur, wo sie stehen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Into</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Number plates</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>One white balance and exposure for all angles of a car, from the wall behind it</source>
        <translation>Gleich für alle Winkel, nach der Wand dahinter</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Photos beyond are details.</source>
        <translation>Weitere Fotos sind Details.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Presets (*.json)</source>
        <translation>Vorgaben (*.json)</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Reflection</source>
        <translation>Spiegelbild</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Replace pictures in it that were made with other settings</source>
        <translation>Bilder darin ersetzen, die anders eingestellt waren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>See through glass</source>
        <translation>Durch Glas sehen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>The list, {n:,} cars</source>
        <extracomment>For one: The list, {n:,} car</extracomment>
        <translation>
            <numerusform>Die Liste, {n:,} Auto</numerusform>
            <numerusform>Die Liste, {n:,} Autos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>The open car</source>
        <translation>Das geöffnete Auto</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>White balance</source>
        <translation>Weißabgleich</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/form.py"/>
        <source>Whole turn</source>
        <translation>Ganze Runde</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>A picture over number plates</source>
        <translation>Bild über Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Blurred</source>
        <translation>Weichgezeichnet</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>Colour over number plates</source>
        <translation>Farbe über Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/plate_choice.py"/>
        <source>What lies over number plates in pictures, at angles where their corners were placed with the tool.</source>
        <translation>Was in Bildern über Kennzeichen liegt, bei Winkeln, wo ihre Ecken mit dem Werkzeug gesetzt wurden.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/preview_pane.py"/>
        <source>Cutting out …</source>
        <translation>Wird freigestellt …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/preview_pane.py"/>
        <source>The shown angle as it is delivered</source>
        <translation>Der gezeigte Winkel, wie er geliefert wird</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Across</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>As it was</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Cars stand, from the left</source>
        <translation>Autos stehen, von links</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Cars stand, from the top</source>
        <translation>Autos stehen, von oben</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Down</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Horizon, from the top</source>
        <translation>Horizont, von oben</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Let cars stand as the backdrop or the preset says</source>
        <translation>Autos stehen lassen, wie Kulisse oder Vorgabe sagen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_bar.py"/>
        <source>Width of the widest angle</source>
        <translation>Breite des breitesten Winkels</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_pane.py"/>
        <source>Arrow keys move where cars stand; plus and minus make them larger and smaller.</source>
        <translation>Pfeiltasten verschieben, wo Autos stehen; Plus und Minus machen sie größer und kleiner.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/stand_pane.py"/>
        <source>Drag the ring to move the cars, the ends of its bar to size them, and the dashed line to move the horizon. The arrow keys, + and - do the same.</source>
        <translation>Den Ring ziehen verschiebt die Autos, die Enden seines Balkens ändern ihre Größe, die gestrichelte Linie den Horizont. Pfeiltasten, + und - tun dasselbe.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Also to be known:</source>
        <translation>Außerdem gut zu wissen:</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Held back, in the folder {folder}, until somebody has seen them:</source>
        <translation>Zurückgehalten im Ordner {folder}, bis jemand sie gesehen hat:</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <source>Not made, and why:</source>
        <translation>Nicht erstellt, und warum:</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/summary.py"/>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/turn_choice.py"/>
        <source>16, unless there are more</source>
        <translation>16, außer es sind mehr</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/turn_choice.py"/>
        <source>Angles in a whole turn</source>
        <translation>Winkel einer ganzen Runde</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/turn_choice.py"/>
        <source>As the preset says: {turn}</source>
        <translation>Wie in der Vorgabe: {turn}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/export/turn_choice.py"/>
        <source>How many angles make a whole turn of a car: those that mirror each other stand on one ground line.</source>
        <translation>Wie viele Winkel eine ganze Runde um ein Auto sind: Die einander spiegeln, stehen auf einer Bodenlinie.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/angle_list.py"/>
        <source>Photos of the car in order of angle; Alt+Up and Alt+Down move one</source>
        <translation>Fotos des Autos nach Winkel; Alt+Auf und Alt+Ab verschieben eines</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Cars of {folder}</source>
        <translation>Autos in {folder}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Drag a photo to another angle, or move it with Alt+Up and Alt+Down. Saved masks stay with their photos.</source>
        <translation>Ein Foto auf einen anderen Winkel ziehen oder mit Alt+Auf und Alt+Ab verschieben. Gespeicherte Masken bleiben bei ihren Fotos.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>How the photos are named</source>
        <translation>Wie die Fotos benannt sind</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>No cars</source>
        <translation>Keine Autos</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/dialog.py"/>
        <source>Suggested: {reason}</source>
        <translation>Vorschlag: {reason}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Examples of names</source>
        <translation>Beispiele für Namen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Photos a car</source>
        <translation>Fotos je Auto</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>Photos follow</source>
        <translation>Reihenfolge nach</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>all of a folder</source>
        <translation>alle eines Ordners</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>as carmask finds them</source>
        <translation>wie carmask sie findet</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>the time they were taken</source>
        <translation>der Aufnahmezeit</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>their names</source>
        <translation>ihren Namen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/naming_form.py"/>
        <source>{car} is the car, {angle} its number, {any} anything else; / goes into a folder.</source>
        <translation>{car} ist das Auto, {angle} seine Nummer, {any} alles Übrige; / führt in einen Ordner.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>As named</source>
        <translation>Wie benannt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Begin with this photo</source>
        <translation>Mit diesem Foto beginnen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>Photos that are left out</source>
        <translation>Ausgelassene Fotos</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>angle {angle}</source>
        <translation>Winkel {angle}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>angles {first} to {last}</source>
        <translation>Winkel {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{angles}, some missing</source>
        <translation>{angles}, einige fehlen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{few} to {many} angles</source>
        <translation>{few} bis {many} Winkel</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n:,} photos left out</source>
        <extracomment>For one: {n:,} photo left out</extracomment>
        <translation>
            <numerusform>{n:,} Foto ausgelassen</numerusform>
            <numerusform>{n:,} Fotos ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n} angles</source>
        <extracomment>For one: {n} angle</extracomment>
        <translation>
            <numerusform>{n} Winkel</numerusform>
            <numerusform>{n} Winkel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_cars/preview.py"/>
        <source>{n} angles each</source>
        <extracomment>For one: {n} angle each</extracomment>
        <translation>
            <numerusform>je {n} Winkel</numerusform>
            <numerusform>je {n} Winkel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw all cars of the folder</source>
        <translation>Alle Autos des Ordners zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw them</source>
        <translation>Zeichnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Draw {n:,} photos</source>
        <extracomment>For one: Draw {n:,} photo</extracomment>
        <translation>
            <numerusform>{n:,} Foto zeichnen</numerusform>
            <numerusform>{n:,} Fotos zeichnen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Drawing of the folder</source>
        <translation>Zeichnen des Ordners</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Looking which photos have no mask …</source>
        <translation>Fotos ohne Maske werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Not drawn, and why:</source>
        <translation>Nicht gezeichnet, und warum:</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_drawing.py"/>
        <source>Photos that were not drawn</source>
        <translation>Nicht gezeichnete Fotos</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_rules.py"/>
        <source>A mask is accepted by somebody other than who made it</source>
        <translation>Niemand nimmt eigene Masken an</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_rules.py"/>
        <source>Lifted by {who} at {host}, {when:%Y-%m-%d %H:%M}</source>
        <translation>Aufgehoben von {who} an {host}, {when:%d.%m.%Y %H:%M}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_rules.py"/>
        <source>Rules hold for all who work in this folder and the folders in it. Who accepts a mask of their own saves it, to be accepted by another. A network's mask that nobody touched is nobody's own. What was accepted before stays accepted.</source>
        <translation>Regeln gelten für alle, die in diesem Ordner und seinen Unterordnern arbeiten. Wer eine eigene Maske annimmt, speichert sie, damit jemand anders sie annimmt. Eine unberührte Maske des Netzes gehört niemandem. Zuvor Angenommenes bleibt angenommen.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_rules.py"/>
        <source>Rules of the folder {name}</source>
        <translation>Regeln des Ordners {name}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/folder_rules.py"/>
        <source>Set by {who} at {host}, {when:%Y-%m-%d %H:%M}</source>
        <translation>Gesetzt von {who} an {host}, {when:%d.%m.%Y %H:%M}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>Export masks</source>
        <translation>Masken exportieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Masks of</source>
        <translation>Masken von</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>New folder for the masks</source>
        <translation>Neuer Ordner für die Masken</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/export_dialog.py"/>
        <source>The newest saved mask of every photo goes into a new folder; photos and saved masks stay as they are. Strokes that are not saved do not count.</source>
        <translation>Die neueste gespeicherte Maske jedes Fotos kommt in einen neuen Ordner; Fotos und gespeicherte Masken bleiben, wie sie sind. Ungespeicherte Striche zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>A file or folder of another program</source>
        <translation>Eine Datei oder ein Ordner eines anderen Programms</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Also import over masks that a person made or accepted</source>
        <translation>Auch dort, wo jemand die Maske erstellt oder angenommen hat</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Choose a format</source>
        <translation>Format wählen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Drawn by</source>
        <translation>Gezeichnet von</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Each imported mask becomes the newest revision of its photo; what was saved before stays among the revisions, and nothing is resized. Where a person made or accepted the newest mask, it stays that, unless you choose otherwise below.</source>
        <translation>Jede importierte Maske wird die neueste Revision ihres Fotos; zuvor Gespeichertes bleibt unter den Revisionen, und nichts wird skaliert. Hat jemand die neueste Maske erstellt oder angenommen, bleibt sie die neueste, wenn unten nichts anderes gewählt ist.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>File or folder with masks</source>
        <translation>Datei oder Ordner mit Masken</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>File …</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Import masks</source>
        <translation>Masken importieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Label in the file</source>
        <translation>Bezeichnung in der Datei</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>Masks of a network count as corrected only once somebody here has corrected or accepted them.</source>
        <translation>Masken eines Netzes zählen erst als korrigiert, wenn sie hier jemand korrigiert oder angenommen hat.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>The only label there is, or “{name}”</source>
        <translation>Die einzige Bezeichnung, die es gibt, oder „{name}“</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/import_dialog.py"/>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>All: {n:,}</source>
        <translation>Alle: {n:,}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>What becomes of each photo</source>
        <translation>Was aus jedem Foto wird</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/outcome_table.py"/>
        <source>{fate}: {n:,}</source>
        <translation>{fate}: {n:,}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <location filename="../../editor/sheet/tile_painting.py"/>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <location filename="../../editor/dialogs/numbers.py"/>
        <location filename="../../editor/panels/run_progress.py"/>
        <location filename="../../editor/panels/status.py"/>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>The report is saved as {path}.</source>
        <translation>Der Bericht ist gespeichert als {path}.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>The report {path} cannot be written ({reason}).</source>
        <translation>Der Bericht {path} lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/interchange/trial_dialog.py"/>
        <source>{path} is there already. Choose a new name.</source>
        <translation>{path} gibt es schon. Bitte einen neuen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/key_recorder.py"/>
        <source>Press the new key …</source>
        <translation>Neue Taste drücken …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>On the canvas</source>
        <translation>Auf der Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys.py"/>
        <source>{keys} or {last}</source>
        <translation>{keys} oder {last}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>It has no key; it is in the menu {menu}.</source>
        <translation>Der Befehl hat keine Taste; er steht im Menü {menu}.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Take {key}</source>
        <translation>{key} übernehmen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Take {key} away</source>
        <translation>{key} wegnehmen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>This key has no name that carmask knows. Choose another one.</source>
        <translation>Diese Taste hat keinen Namen, den carmask kennt. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>{key} is a key of this command already.</source>
        <translation>{key} gehört schon zu diesem Befehl.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/keys_of_command.py"/>
        <source>{key} is a key of “{command}” now.</source>
        <translation>{key} gehört jetzt zu „{command}“.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>All is decided. The result becomes the newest mask; both others are kept.</source>
        <translation>Alles ist entschieden. Das Ergebnis wird die neueste Maske; die beiden anderen bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Before both</source>
        <translation>Vor beiden</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Before both: not known</source>
        <translation>Vor beiden: nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Decide later, keep both</source>
        <translation>Später entscheiden, beide behalten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Places that both changed</source>
        <translation>Stellen, die beide geändert haben</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Two glass masks of {photo}</source>
        <translation>Zwei Glasmasken von {photo}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Two masks of {photo}</source>
        <translation>Zwei Masken von {photo}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>Whole photo  (F)</source>
        <translation>Ganzes Foto  (F)</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>{n:,}  to be decided</source>
        <translation>{n:,}  zu entscheiden</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>{n:,}  {taken}</source>
        <translation>{n:,}  {taken}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/merge/dialog.py"/>
        <source>{n:,} places are left.</source>
        <extracomment>For one: {n:,} place is left.</extracomment>
        <translation>
            <numerusform>{n:,} Stelle ist übrig.</numerusform>
            <numerusform>{n:,} Stellen sind übrig.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Dice on held-out cars, higher is better</source>
        <translation>Dice an zurückgestellten Autos, höher ist besser</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Learning curve, {n} epochs</source>
        <extracomment>For one: Learning curve, {n} epoch</extracomment>
        <translation>
            <numerusform>Lernkurve, {n} Epoche</numerusform>
            <numerusform>Lernkurve, {n} Epochen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>Loss, lower is better</source>
        <translation>Verlust, niedriger ist besser</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>The learning curve is drawn here, from the first whole epoch on.</source>
        <translation>Hier entsteht die Lernkurve, ab der ersten ganzen Epoche.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/learning_curve.py"/>
        <source>{curve}; kept is epoch {epoch}, Dice {dice:.4f}</source>
        <translation>{curve}; behalten ist Epoche {epoch}, Dice {dice:.4f}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>After a change, draw untouched masks anew</source>
        <translation>Nach Wechsel Unberührtes neu zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Go back to {network}</source>
        <translation>Zurück zu {network}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>How it was judged: scores, worst masks, learning curve</source>
        <translation>Wie es beurteilt wurde: Werte, schlechteste Masken, Lernkurve</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <location filename="../../editor/dialogs/networks/networks_window.py"/>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>This network is in use already.</source>
        <translation>Dieses Netz wird schon benutzt.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Those of the open car; masks that somebody painted, saved or accepted are never drawn over.</source>
        <translation>Die des geöffneten Autos; Masken, die jemand gemalt, gespeichert oder angenommen hat, werden nie überzeichnet.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>Use this network</source>
        <translation>Dieses Netz benutzen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/network_list.py"/>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Rounds through the photos. A training that gets no better ends earlier.</source>
        <translation>Runden durch die Fotos. Wird es nicht mehr besser, endet das Training früher.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Show where it is worse</source>
        <translation>Zeigen, wo es schlechter ist</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Train a new network</source>
        <translation>Neues Netz trainieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>Train anew</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Use it although it is worse</source>
        <translation>Trotzdem benutzen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/networks/training_panel.py"/>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>A page for a browser tells who has accepted and corrected how much on which day, how many masks were accepted as the network drew them, and at which places of the cars it was wrong. It is made of what is saved; strokes that are not saved do not count.</source>
        <translation>Eine Seite für den Browser sagt, wer an welchem Tag wie viel angenommen und korrigiert hat, wie viele Masken so angenommen wurden, wie das Netz sie gezeichnet hat, und an welchen Stellen der Autos es falsch lag. Sie entsteht aus dem, was gespeichert ist; ungespeicherte Striche zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>File of the page</source>
        <translation>Datei der Seite</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Make the page</source>
        <translation>Seite erstellen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Numbers of this folder</source>
        <translation>Zahlen zu diesem Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Reading what is saved …</source>
        <translation>Gespeichertes wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>Write a table for spreadsheets (CSV) beside it</source>
        <translation>Daneben eine Tabelle (CSV) schreiben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>{n:,} cars of {all:,} finished.</source>
        <extracomment>For one: {n} car of {all:,} finished.</extracomment>
        <translation>
            <numerusform>{n:,} von {all:,} Autos fertig.</numerusform>
            <numerusform>{n:,} von {all:,} Autos fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>{n:,} records could not be read; the page tells them.</source>
        <extracomment>For one: {n} record could not be read; the page tells it.</extracomment>
        <translation>
            <numerusform>{n:,} Eintrag war nicht lesbar; die Seite nennt ihn.</numerusform>
            <numerusform>{n:,} Einträge waren nicht lesbar; die Seite nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/numbers.py"/>
        <source>{share} of the accepted photos are as the network drew them.</source>
        <translation>{share} der angenommenen Fotos sind, wie das Netz sie gezeichnet hat.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>A disk or share does not answer</source>
        <translation>Festplatte oder Freigabe antwortet nicht</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>A new training</source>
        <translation>Ein neues Training</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>A worse network</source>
        <translation>Ein schlechteres Netz</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Begin a new one</source>
        <translation>Neues beginnen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Discard strokes</source>
        <translation>Striche verwerfen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Go on without them</source>
        <translation>Ohne sie fortfahren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave without saving</source>
        <translation>Ohne Speichern verlassen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave without waiting</source>
        <translation>Verlassen, ohne zu warten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Leave, and keep them on this computer</source>
        <translation>Verlassen und hier aufbewahren</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Stop it and leave</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The masks at angles {angles} are not written yet.</source>
        <extracomment>For one: The mask at angle {angles} is not written yet.</extracomment>
        <translation>
            <numerusform>Die Maske bei Winkel {angles} ist noch nicht geschrieben.</numerusform>
            <numerusform>Die Masken bei den Winkeln {angles} sind noch nicht geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The new network draws worse masks than the one in use. It is judged once more, for its report, and then taken into use; you can go back to the one before at any time.</source>
        <translation>Das neue Netz zeichnet schlechtere Masken als das benutzte. Es wird für seinen Bericht noch einmal beurteilt und dann benutzt; der Weg zurück zum vorigen ist jederzeit offen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The strokes at angles {angles} could not be saved; the bar above the photo says why.</source>
        <extracomment>For one: The strokes at angle {angles} could not be saved; the bar above the photo says why.</extracomment>
        <translation>
            <numerusform>Die Striche bei Winkel {angles} ließen sich nicht speichern; die Leiste über dem Foto sagt, warum.</numerusform>
            <numerusform>Die Striche bei den Winkeln {angles} ließen sich nicht speichern; die Leiste über dem Foto sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>The unsaved strokes on {n:,} masks will be deleted for good.</source>
        <extracomment>For one: The unsaved strokes on {n:,} mask will be deleted for good.</extracomment>
        <translation>
            <numerusform>Die ungespeicherten Striche auf {n:,} Maske werden endgültig gelöscht.</numerusform>
            <numerusform>Die ungespeicherten Striche auf {n:,} Masken werden endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Their disk or share does not answer. If you do not wait, their strokes are kept on this computer, and carmask offers them at its next start.</source>
        <translation>Ihre Festplatte oder Freigabe antwortet nicht. Ohne zu warten bleiben die Striche auf diesem Computer, und carmask bietet sie beim nächsten Start an.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/questions.py"/>
        <source>There are strokes at angles {angles} that are not saved.</source>
        <extracomment>For one: There are strokes at angle {angles} that are not saved.</extracomment>
        <translation>
            <numerusform>Bei Winkel {angles} gibt es Striche, die nicht gespeichert sind.</numerusform>
            <numerusform>Bei den Winkeln {angles} gibt es Striche, die nicht gespeichert sind.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>There is a training of this folder that was not published. A new one takes its place.</source>
        <translation>Zu diesem Ordner gibt es ein Training, das nicht veröffentlicht wurde. Ein neues tritt an seine Stelle.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Unsaved strokes</source>
        <translation>Ungespeicherte Striche</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{n} notices, the newest last</source>
        <translation>{n} Hinweise, der neueste zuletzt</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{sentence} An import leaves them on the screen.</source>
        <translation>{sentence} Ein Import lässt sie auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{sentence} Only saved masks are exported.</source>
        <translation>{sentence} Nur gespeicherte Masken werden exportiert.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/questions.py"/>
        <source>{sentence} Pictures are made of saved masks.</source>
        <translation>{sentence} Bilder entstehen aus gespeicherten Masken.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>A newer mask was saved since
{when:%Y-%m-%d %H:%M}, {person}</source>
        <translation>Seither wurde eine neuere Maske gespeichert
{when:%d.%m.%Y %H:%M}, {person}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Glass of {car}, angle {angle}</source>
        <translation>Glas von {car}, Winkel {angle}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Masks with unsaved strokes</source>
        <translation>Masken mit ungespeicherten Strichen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Smart edge of {car}, angle {angle}</source>
        <translation>Fotokante von {car}, Winkel {angle}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Strokes from last time were not saved</source>
        <translation>Striche vom letzten Mal wurden nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>Where a newer mask was saved since, it is shown below. Strokes that you tick there are laid over the newer mask; where both changed the same, the strokes are on top.</source>
        <translation>Wo seither eine neuere Maske gespeichert wurde, steht sie darunter. Striche, die Sie dort anhaken, werden über die neuere Maske gelegt; wo beide dasselbe geändert haben, liegen die Striche oben.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <source>carmask ended before these masks were saved. What is ticked is brought back as one step that can be undone; nothing is saved until you save it.</source>
        <translation>carmask wurde beendet, bevor diese Masken gespeichert waren. Was angehakt ist, kommt als ein Schritt zurück, der sich rückgängig machen lässt; gespeichert ist es erst nach dem Speichern.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/recovery.py"/>
        <location filename="../../editor/window/titles.py"/>
        <source>{car}, angle {angle}</source>
        <translation>{car}, Winkel {angle}</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Antenna</source>
        <translation>Antenne</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Glare</source>
        <translation>Glanzstelle</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Note for who mends it, if it needs one</source>
        <translation>Anmerkung für das Ausbessern, falls nötig</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Reject</source>
        <translation>Zurückweisen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Reject the mask of {photo}</source>
        <translation>Maske von {photo} zurückweisen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>The photo has to be taken again</source>
        <translation>Das Foto muss neu aufgenommen werden</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>What is wrong with it? Keys 1 to {last}, then Enter.</source>
        <translation>Was stimmt nicht? Tasten 1 bis {last}, dann Enter.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/reject.py"/>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Changes since the one before</source>
        <translation>Änderungen seit der vorigen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Difference from the mask on the screen</source>
        <translation>Unterschied zur Maske auf dem Bildschirm</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Go back to this</source>
        <translation>Zu dieser zurück</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>No revision before it can be read.</source>
        <translation>Keine frühere Revision ist lesbar.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Revisions of this glass mask</source>
        <translation>Revisionen dieser Glasmaske</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Revisions of this mask</source>
        <translation>Revisionen dieser Maske</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>Revisions of this smart edge</source>
        <translation>Revisionen dieser Fotokante</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>The mask alone</source>
        <translation>Nur die Maske</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>The mask becomes as it was then, as a step to undo; saving makes that a revision.</source>
        <translation>Die Maske wird wie damals, als ein Schritt, der sich rückgängig machen lässt; Speichern macht daraus eine Revision.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>There is no mask on the screen.</source>
        <translation>Auf dem Bildschirm ist keine Maske.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>This is the first revision.</source>
        <translation>Dies ist die erste Revision.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>This is the mask on the screen.</source>
        <translation>Dies ist die Maske auf dem Bildschirm.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/dialogs/revisions/dialog.py"/>
        <source>{n:,} revisions, the newest first</source>
        <extracomment>For one: {n:,} revision</extracomment>
        <translation>
            <numerusform>{n:,} Revision</numerusform>
            <numerusform>{n:,} Revisionen, die neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/revision_picture.py"/>
        <source>The chosen revision</source>
        <translation>Die gewählte Revision</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/revisions/revision_picture.py"/>
        <source>The wheel zooms, a drag moves the photo, a double click shows all of it.</source>
        <translation>Das Mausrad zoomt, Ziehen verschiebt das Foto, ein Doppelklick zeigt es ganz.</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/setting_editors.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../editor/dialogs/settings_dialog.py"/>
        <source>Usual settings of this page</source>
        <translation>Übliche Einstellungen dieser Seite</translation>
    </message>
    <message>
        <location filename="../../editor/document/car_document.py"/>
        <source>Network's mask</source>
        <translation>Maske des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/document/car_document.py"/>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>accepted by {reviewer}</source>
        <translation>angenommen von {reviewer}</translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>rejected by {reviewer}: {why}</source>
        <translation>zurückgewiesen von {reviewer}: {why}</translation>
    </message>
    <message>
        <location filename="../../editor/document/state_words.py"/>
        <source>{state}, not saved yet</source>
        <translation>{state}, noch nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../editor/document/view_document.py"/>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/background.py"/>
        <source>Something went wrong inside carmask: {error}</source>
        <translation>In carmask ist etwas schiefgegangen: {error}</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/exporter_process.py"/>
        <source>Every finished picture is kept.</source>
        <translation>Jedes fertige Bild bleibt.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/exporter_process.py"/>
        <source>The export's process</source>
        <translation>Der Export-Prozess</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/message_process.py"/>
        <source>could not be started ({reason})</source>
        <translation>ließ sich nicht starten ({reason})</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/message_process.py"/>
        <source>ended unexpectedly (code {code})</source>
        <translation>endete unerwartet (Code {code})</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/open_windows.py"/>
        <source>carmask cannot tell whether this folder is open in another window too: {folder} cannot be written ({reason}).</source>
        <translation>carmask kann nicht feststellen, ob dieser Ordner auch in einem anderen Fenster geöffnet ist: {folder} ist nicht beschreibbar ({reason}).</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/request_process.py"/>
        <source>{process} {ended}. {kept}</source>
        <translation>{process} {ended}. {kept}</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>A training cannot be kept in {folder} ({reason}).</source>
        <translation>In {folder} lässt sich kein Training aufbewahren ({reason}).</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>A training cannot be kept in {folder}: your account may not write there.</source>
        <translation>In {folder} lässt sich kein Training aufbewahren: Dieses Benutzerkonto darf dort nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/run_lock.py"/>
        <source>Another window of carmask is training on the masks of this folder. Go on there.</source>
        <translation>Ein anderes Fenster von carmask trainiert mit den Masken dieses Ordners. Bitte dort weitermachen.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/settings_writing.py"/>
        <source>Your settings cannot be kept ({reason}, {path}); they count until carmask is closed.</source>
        <translation>Die Einstellungen lassen sich nicht aufbewahren ({reason}, {path}); sie gelten, bis carmask beendet wird.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/trainer_process.py"/>
        <source>Every whole epoch of it is kept.</source>
        <translation>Jede ganze Epoche bleibt.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/trainer_process.py"/>
        <source>The training's process</source>
        <translation>Der Prozess des Trainings</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/worker_process.py"/>
        <source>The network's process {ended}.</source>
        <translation>Der Prozess des Netzes {ended}.</translation>
    </message>
    <message>
        <location filename="../../editor/jobs/worker_process.py"/>
        <source>did not answer for {seconds:g} seconds and was ended</source>
        <translation>hat {seconds:g} Sekunden nicht geantwortet und wurde beendet</translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Strokes that need not be kept any more could not be removed from {folder} ({reason}); carmask may offer them at the next start. The masks are safe.</source>
        <translation>Nicht mehr benötigte Striche ließen sich aus {folder} nicht entfernen ({reason}); carmask bietet sie beim nächsten Start vielleicht an. Die Masken sind sicher.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Strokes that nobody wants could not be removed ({reason}, {path}); carmask offers them again at the next start.</source>
        <translation>Verworfene Striche ließen sich nicht entfernen ({reason}, {path}); carmask bietet sie beim nächsten Start wieder an.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Unsaved strokes are kept on this computer again.</source>
        <translation>Ungespeicherte Striche werden auf diesem Computer wieder aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/journal.py"/>
        <source>Unsaved strokes cannot be kept in {folder} ({reason}), so a crash would cost them. Save often, and make room there.</source>
        <translation>Ungespeicherte Striche lassen sich in {folder} nicht aufbewahren ({reason}), ein Absturz würde sie kosten. Bitte oft speichern und dort Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>Strokes brought back</source>
        <translation>Wiederhergestellte Striche</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>The unsaved strokes on the glass of {photo} are back. Save them, or take them back with undo.</source>
        <translation>Die ungespeicherten Striche auf dem Glas von {photo} sind wieder da. Bitte speichern oder mit „Rückgängig“ zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>The unsaved strokes on the smart edge of {photo} are back. Save them, or take them back with undo.</source>
        <translation>Die ungespeicherten Striche auf der Fotokante von {photo} sind wieder da. Bitte speichern oder mit „Rückgängig“ zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>The unsaved strokes on {photo} are back. Save them, or take them back with undo.</source>
        <translation>Die ungespeicherten Striche auf {photo} sind wieder da. Bitte speichern oder mit „Rückgängig“ zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>{photo} is another photo now than when it was painted on; its strokes are kept in {path}.</source>
        <translation>{photo} ist jetzt ein anderes Foto als beim Malen; die Striche bleiben in {path}.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/recovery.py"/>
        <source>{sentence} {person} saved a newer mask since: the strokes lie over that one, and on top where both changed the same.</source>
        <translation>{sentence} {person} hat seither eine neuere Maske gespeichert: Die Striche liegen über ihr, und oben, wo beide dasselbe geändert haben.</translation>
    </message>
    <message>
        <location filename="../../editor/journal/unsaved_work.py"/>
        <source>Unsaved strokes in {path} cannot be read; the file is damaged and was left alone.</source>
        <translation>Ungespeicherte Striche in {path} sind nicht lesbar; die Datei ist beschädigt und blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung der Verbindung</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Device or resource busy</source>
        <translation>Gerät belegt</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Directory not empty</source>
        <translation>Ordner nicht leer</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Disk quota exceeded</source>
        <translation>zugeteilter Speicherplatz aufgebraucht</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>File exists</source>
        <translation>Datei gibt es schon</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>File too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Host is down</source>
        <translation>Rechner nicht erreichbar</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Invalid argument</source>
        <translation>ungültige Angabe</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>No route to host</source>
        <translation>kein Weg zum Rechner</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf der Festplatte</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Resource temporarily unavailable</source>
        <translation>vorübergehend nicht verfügbar</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Stale file handle</source>
        <translation>Freigabe nicht mehr gültig</translation>
    </message>
    <message>
        <location filename="../../editor/language/system_reasons.py"/>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
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
        <translation>{others} und {last}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_button.py"/>
        <source>Another name …</source>
        <translation>Anderer Name …</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_button.py"/>
        <source>Editor: {name}</source>
        <translation>Bearbeiter: {name}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_button.py"/>
        <source>{name} makes and accepts masks here. Click to change it.</source>
        <translation>{name} erstellt hier Masken und nimmt sie an. Ein Klick ändert das.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_question.py"/>
        <source>&amp;Who makes masks at this computer?</source>
        <translation>&amp;Wer erstellt an diesem Computer Masken?</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_question.py"/>
        <source>Ask again when carmask is started next</source>
        <translation>Beim nächsten Start von carmask wieder fragen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_question.py"/>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_question.py"/>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <location filename="../../editor/panels/author_question.py"/>
        <source>Your name can be changed at any time at the right of the status bar.</source>
        <translation>Der Name lässt sich jederzeit rechts in der Statusleiste ändern.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/backdrop_note.py"/>
        <source>Drag the backdrop to where the car is to stand, the ends of the bar to size it</source>
        <translation>Die Kulisse dorthin ziehen, wo das Auto stehen soll; die Enden des Balkens ändern ihre Größe</translation>
    </message>
    <message>
        <location filename="../../editor/panels/backdrop_note.py"/>
        <source>The dashed line is the horizon  ·  {key}: done</source>
        <translation>Die gestrichelte Linie ist der Horizont  ·  {key}: fertig</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_model.py"/>
        <source>last saved {when:%Y-%m-%d %H:%M} by {editor}</source>
        <translation>zuletzt gespeichert {when:%d.%m.%Y %H:%M} von {editor}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/panels/cars_model.py"/>
        <source>{n:,} angles</source>
        <extracomment>For one: {n:,} angle</extracomment>
        <translation>
            <numerusform>{n:,} Winkel</numerusform>
            <numerusform>{n:,} Winkel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_model.py"/>
        <source>{n:,} {state}</source>
        <translation>{n:,} {state}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Filter cars</source>
        <translation>Autos filtern</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Filter cars: make, model, year, id</source>
        <translation>Marke, Modell, Jahr, Kennung</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>No car fits what is asked for above.</source>
        <translation>Kein Auto passt zu dem, was oben verlangt ist.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>Order of the cars: {order}</source>
        <translation>Reihenfolge der Autos: {order}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>What the cars of the list follow each other by</source>
        <translation>Wonach die Autos der Liste aufeinander folgen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{looked_at:,} of {n:,} read …</source>
        <translation>{looked_at:,} von {n:,} gelesen …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor/panels/cars_panel.py"/>
        <source>{shown:,} of {n:,} cars</source>
        <extracomment>For one: {shown:,} of {n:,} car</extracomment>
        <translation>
            <numerusform>{shown:,} von {n:,} Auto</numerusform>
            <numerusform>{shown:,} von {n:,} Autos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>&lt;mask.accept&gt; keeps the mask and goes on to the next angle. &lt;help.keys&gt; shows all keys.</source>
        <translation>&lt;mask.accept&gt; behält die Maske und geht zum nächsten Winkel. &lt;help.keys&gt; zeigt alle Tasten.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Brush over what it got wrong: &lt;edit.brush&gt; paints, &lt;edit.eraser&gt; erases, &lt;edit.smaller&gt; and &lt;edit.larger&gt; size it, &lt;edit.undo&gt; undoes.</source>
        <translation>Übermalen, was falsch ist: &lt;edit.brush&gt; malt, &lt;edit.eraser&gt; radiert, &lt;edit.smaller&gt; und &lt;edit.larger&gt; ändern die Größe, &lt;edit.undo&gt; macht rückgängig.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>First steps in the menu Help shows them again</source>
        <translation>„Erste Schritte“ im Menü Hilfe zeigt sie wieder</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Mend</source>
        <translation>Ausbessern</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Open your photos …</source>
        <translation>Eigene Fotos öffnen …</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>The network draws a mask over each photo. Hold H to see the photo without it.</source>
        <translation>Das Netz zeichnet über jedes Foto eine Maske. H halten zeigt das Foto ohne sie.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>These are sample cars to try things on; nothing can be spoiled.</source>
        <translation>Diese Beispielautos sind zum Ausprobieren da; nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/first_steps.py"/>
        <source>Three steps to a mask</source>
        <translation>In drei Schritten zur Maske</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>Tool in hand</source>
        <translation>Gewähltes Werkzeug</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>Typing: {field}</source>
        <translation>Eingabe: {field}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases</source>
        <translation>{tool} radiert</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases glass</source>
        <translation>{tool} radiert Glas</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases glass within limits</source>
        <translation>{tool} radiert Glas in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases the smart edge</source>
        <translation>{tool} radiert die Fotokante</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases the smart edge within limits</source>
        <translation>{tool} radiert die Fotokante in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} erases within limits</source>
        <translation>{tool} radiert in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints</source>
        <translation>{tool} malt</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints glass</source>
        <translation>{tool} malt Glas</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints glass within limits</source>
        <translation>{tool} malt Glas in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints the smart edge</source>
        <translation>{tool} malt die Fotokante</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints the smart edge within limits</source>
        <translation>{tool} malt die Fotokante in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/hand_label.py"/>
        <source>{tool} paints within limits</source>
        <translation>{tool} malt in Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <location filename="../../editor/panels/history_panel.py"/>
        <source>Steps before are forgotten</source>
        <translation>Frühere Schritte sind vergessen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Painting only {where}</source>
        <translation>Malen nur {where}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Tools paint only {where}</source>
        <translation>Werkzeuge malen nur {where}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>Where tools may paint: everywhere</source>
        <translation>Wo Werkzeuge malen dürfen: überall</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>away</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <location filename="../../editor/panels/limits_button.py"/>
        <source>{note}  ·  {keys}: no limits</source>
        <translation>{note}  ·  {keys}: keine Grenzen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/more_buttons.py"/>
        <source>More, for which the window is too small</source>
        <translation>Weiteres, wofür das Fenster zu schmal ist</translation>
    </message>
    <message>
        <location filename="../../editor/panels/navigator.py"/>
        <source>Click or drag to see a place; the wheel zooms.</source>
        <translation>Klicken oder Ziehen zeigt eine Stelle; das Mausrad zoomt.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/notice_bar.py"/>
        <source>All {n} notices</source>
        <translation>Alle {n} Hinweise</translation>
    </message>
    <message>
        <location filename="../../editor/panels/notice_bar.py"/>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Other …</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Shows the photo darker or brighter; it is not changed.</source>
        <translation>Zeigt das Foto dunkler oder heller; es wird nicht verändert.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Shows the photo with less or more contrast.</source>
        <translation>Zeigt das Foto mit weniger oder mehr Kontrast.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/options_bar.py"/>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>Click the four corners of the number plate, or drag a rectangle  ·  {key}: there is none</source>
        <translation>Vier Ecken des Kennzeichens anklicken oder Rechteck ziehen  ·  {key}: es gibt keines</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>Cursor keys move the corner, with Shift by ten pixels  ·  Esc: let go of it</source>
        <translation>Pfeiltasten verschieben die Ecke, mit Umschalt um zehn Pixel  ·  Esc: loslassen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>Drag the number plate or its corners  ·  Delete: take it away</source>
        <translation>Kennzeichen oder seine Ecken ziehen  ·  Entf: entfernen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>Number plate  ·  click its four corners, one after the other</source>
        <translation>Kennzeichen  ·  die vier Ecken nacheinander anklicken</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>Suggested from angle {angle}  ·  {key}: take it, or drag its corners</source>
        <translation>Vorschlag aus Winkel {angle}  ·  {key}: übernehmen, oder Ecken ziehen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/plate_note.py"/>
        <source>This photo shows no number plate  ·  Delete: take that back</source>
        <translation>Dieses Foto zeigt kein Kennzeichen  ·  Entf: zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>finished pictures are kept</source>
        <translation>fertige Bilder bleiben</translation>
    </message>
    <message>
        <location filename="../../editor/panels/progress_of_runs.py"/>
        <source>what is drawn is kept</source>
        <translation>was gezeichnet ist, bleibt</translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>Pixel under the pointer</source>
        <translation>Pixel unter dem Zeiger</translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <location filename="../../editor/panels/readout.py"/>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <location filename="../../editor/panels/review_only_note.py"/>
        <source>Review only  ·  {reason}</source>
        <translation>Nur ansehen  ·  {reason}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/run_progress.py"/>
        <source>Summary …</source>
        <translation>Ergebnis …</translation>
    </message>
    <message>
        <location filename="../../editor/panels/state_filter.py"/>
        <source>Cars by state</source>
        <translation>Autos nach Zustand</translation>
    </message>
    <message>
        <location filename="../../editor/panels/state_filter.py"/>
        <source>List the cars in this state, with those of the other states that are lit</source>
        <translation>Autos in diesem Zustand auflisten, zusammen mit denen der anderen gewählten Zustände</translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Masks: {done} of {total}</source>
        <translation>Masken: {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Network: {device}</source>
        <translation>Netz: {device}</translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>Stop drawing masks</source>
        <translation>Zeichnen von Masken anhalten</translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <location filename="../../editor/panels/status.py"/>
        <source>{percent:.1f} %</source>
        <translation>{percent:.1f} %</translation>
    </message>
    <message>
        <location filename="../../editor/panels/subject_note.py"/>
        <source>Brushing the smart edge  ·  there is no mask of the car here yet</source>
        <translation>Fotokante wird gemalt  ·  hier gibt es noch keine Maske des Autos</translation>
    </message>
    <message>
        <location filename="../../editor/panels/subject_note.py"/>
        <source>Brushing where the outline follows the photo  ·  {key}: back to the car</source>
        <translation>Hier gemalt folgt der Umriss dem Foto  ·  {key}: zurück zum Auto</translation>
    </message>
    <message>
        <location filename="../../editor/panels/subject_note.py"/>
        <source>Glass suggested from angle {angle}  ·  {key}: take it, or paint your own</source>
        <translation>Vorschlag aus Winkel {angle}  ·  {key}: übernehmen, oder selbst malen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/subject_note.py"/>
        <source>Painting the glass  ·  there is no mask of the car here yet</source>
        <translation>Glas wird gemalt  ·  hier gibt es noch keine Maske des Autos</translation>
    </message>
    <message>
        <location filename="../../editor/panels/subject_note.py"/>
        <source>Painting the glass  ·  {key}: back to the car</source>
        <translation>Glas wird gemalt  ·  {key}: zurück zum Auto</translation>
    </message>
    <message>
        <location filename="../../editor/panels/tool_palette.py"/>
        <location filename="../../editor/settings/schema.py"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../editor/panels/turn_button.py"/>
        <source>So far the photo is turned clockwise. A click stands it upright.</source>
        <translation>So weit ist das Foto im Uhrzeigersinn gedreht. Ein Klick stellt es aufrecht.</translation>
    </message>
    <message>
        <location filename="../../editor/panels/turn_button.py"/>
        <source>The photo is turned by {degrees:.0f}°, stand it upright</source>
        <translation>Das Foto ist um {degrees:.0f}° gedreht, aufrecht stellen</translation>
    </message>
    <message>
        <location filename="../../editor/panels/turn_button.py"/>
        <source>turned {degrees:.0f}°</source>
        <translation>gedreht um {degrees:.0f}°</translation>
    </message>
    <message>
        <location filename="../../editor/panels/welcome.py"/>
        <location filename="../../editor/window/shell.py"/>
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
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>A graphics card is quicker where TensorFlow can use it; without one the processor does the work.</source>
        <translation>Eine Grafikkarte ist schneller, wo TensorFlow sie nutzen kann; ohne sie rechnet der Prozessor.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Ask when the car is left</source>
        <translation>Beim Verlassen des Autos fragen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Begin with the last folder</source>
        <translation>Mit dem letzten Ordner beginnen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Cars of the spin on</source>
        <translation>Untergrund der Drehung</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Dark rests the eye beside bright photos.</source>
        <translation>Dunkel schont die Augen neben hellen Fotos.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Diameter of brush and eraser in pixels of the photo.</source>
        <translation>Durchmesser von Pinsel und Radiergummi in Pixeln des Fotos.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Distance from the network's outline</source>
        <translation>Abstand vom Umriss des Netzes</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw masks anew with another network</source>
        <translation>Mit anderem Netz neu zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw masks when a car opens</source>
        <translation>Masken beim Öffnen eines Autos zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Draw the next car ahead</source>
        <translation>Nächstes Auto im Voraus zeichnen</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>GIMP</source>
        <translation>GIMP</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Graphics card (GPU)</source>
        <translation>Grafikkarte (GPU)</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How far from the network's outline tools paint while that is limited.</source>
        <translation>Wie weit vom Umriss des Netzes Werkzeuge malen, solange das begrenzt ist.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How many angles a second the spin shows.</source>
        <translation>Wie viele Winkel je Sekunde die Drehung zeigt.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How much memory the strokes of one angle may take, to be taken back.</source>
        <translation>Wie viel Arbeitsspeicher die Striche eines Winkels belegen dürfen, um sie zurücknehmen zu können.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How strongly the mask covers the photo.</source>
        <translation>Wie stark die Maske das Foto bedeckt.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>How unlike the colour of the clicked pixel others may be.</source>
        <translation>Wie unähnlich andere Farben der des angeklickten Pixels sein dürfen.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Krita</source>
        <translation>Krita</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Lines between pixels</source>
        <translation>Linien zwischen Pixeln</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask colour</source>
        <translation>Farbe der Maske</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Mask opacity</source>
        <translation>Deckkraft der Maske</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Memory for undo</source>
        <translation>Speicher für Rückgängig</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Photoshop</source>
        <translation>Photoshop</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Pressure changes the brush's size</source>
        <translation>Stiftdruck ändert die Pinselgröße</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Run the network on</source>
        <translation>Netz läuft auf</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Save unsaved strokes</source>
        <translation>Ungespeicherte Striche speichern</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Saving and undo</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Speed of the spin</source>
        <translation>Tempo der Drehung</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Started without a folder, carmask opens the one that was open last, at the car and angle where you left it.</source>
        <translation>Ohne Angabe eines Ordners öffnet carmask beim Start den zuletzt geöffneten, bei Auto und Winkel von damals.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The colour that the mask has over the photo; automatic takes one that stands off the car.</source>
        <translation>Die Farbe der Maske über dem Foto; „Automatisch“ nimmt eine, die sich vom Auto abhebt.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The language of carmask's texts, from its next start on.</source>
        <translation>Die Sprache der Texte von carmask, ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>The network draws a mask for every angle that has none as soon as the car is opened.</source>
        <translation>Das Netz zeichnet für jeden Winkel ohne Maske eine, sobald das Auto geöffnet ist.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Thin lines between the pixels of the photo, from 800 % on.</source>
        <translation>Dünne Linien zwischen den Pixeln des Fotos, ab 800 %.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Tolerance of the magic wand</source>
        <translation>Toleranz des Zauberstabs</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>What the spin shows behind the cars that are cut out, or their masks alone.</source>
        <translation>Was die Drehung hinter den freigestellten Autos zeigt, oder nur ihre Masken.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When a mask with unsaved strokes becomes a revision by itself. Until then it is kept on this computer, less than two seconds behind the hand, and offered at the next start if the program ends otherwise than it should.</source>
        <translation>Wann eine Maske mit ungespeicherten Strichen von selbst zur Revision wird. Bis dahin wird sie auf diesem Computer aufbewahrt, keine zwei Sekunden nach jedem Strich, und beim nächsten Start angeboten, falls das Programm unerwartet endet.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When another network is taken into use, it draws the masks of the open car that nobody has touched.</source>
        <translation>Wird ein anderes Netz benutzt, zeichnet es die Masken des geöffneten Autos neu, die niemand berührt hat.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When the angle is left</source>
        <translation>Beim Verlassen des Winkels</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>When the car is left</source>
        <translation>Beim Verlassen des Autos</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Which program your hands know. Keys that you have chosen yourself stay.</source>
        <translation>Von welchem Programm die Tasten vertraut sind. Selbst gewählte Tasten bleiben.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>While you look at a car whose masks are all there, the network draws the next car of the list, so that its masks are there at once. They are kept in memory, 64 MiB at most.</source>
        <translation>Sind alle Masken eines Autos da, zeichnet das Netz schon das nächste der Liste, damit dessen Masken sofort da sind. Sie bleiben im Arbeitsspeicher, höchstens 64 MiB.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>With the pen of a tablet, a stroke is the wider the harder the pen is pressed, up to the brush's size.</source>
        <translation>Mit dem Stift eines Grafiktabletts wird ein Strich umso breiter, je fester der Druck ist, bis zur Pinselgröße.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>carmask</source>
        <translation>carmask</translation>
    </message>
    <message>
        <location filename="../../editor/settings/schema.py"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/sheet_view.py"/>
        <source>Angle {angle}. {sentence}</source>
        <translation>Winkel {angle}. {sentence}</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Angle {angle} has no mask yet; “Draw this mask” in the menu Mask draws one.</source>
        <translation>Winkel {angle} hat noch keine Maske; „Maske zeichnen“ im Menü Maske zeichnet eine.</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Cutting out the car …</source>
        <translation>Auto wird freigestellt …</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin.py"/>
        <source>Reading the photo …</source>
        <translation>Foto wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Angle {angle} of {total}</source>
        <translation>Winkel {angle} von {total}</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Cutting out: {done} of {total}</source>
        <translation>Freistellen: {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Left out: {angles}</source>
        <translation>Ausgelassen: {angles}</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Left out: {angles} and {more} more</source>
        <translation>Ausgelassen: {angles} und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Play or stop (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>These angles have no mask, or their photo cannot be used.</source>
        <translation>Diese Winkel haben keine Maske, oder ihr Foto ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/spin_bar.py"/>
        <source>Turn the car; dragging in the picture does the same</source>
        <translation>Auto drehen; Ziehen im Bild tut dasselbe</translation>
    </message>
    <message>
        <location filename="../../editor/sheet/tile_painting.py"/>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../editor/strip/strip.py"/>
        <source>Angles of the car</source>
        <translation>Winkel des Autos</translation>
    </message>
    <message>
        <location filename="../../editor/strip/strip_model.py"/>
        <source>Angle {angle}, {state}</source>
        <translation>Winkel {angle}, {state}</translation>
    </message>
    <message>
        <location filename="../../editor/tools/brush.py"/>
        <source>Eraser</source>
        <translation>Radiergummi</translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge eraser</source>
        <translation>Kantenradierer</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Corner of the number plate</source>
        <translation>Ecke des Kennzeichens</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate moved</source>
        <translation>Kennzeichen verschoben</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate removed</source>
        <translation>Kennzeichen entfernt</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>These four corners are not those of a number plate: it must bulge nowhere inwards. It is as it was before.</source>
        <translation>Diese vier Ecken sind nicht die eines Kennzeichens: Es darf sich nirgends nach innen wölben. Es ist wieder wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../editor/window/centre.py"/>
        <source>All angles: the wheel zooms them alike, a double click or Enter opens one, {key} goes back.</source>
        <translation>Alle Winkel: Das Mausrad zoomt alle gleich, Doppelklick oder Enter öffnet einen, {key} führt zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/window/centre.py"/>
        <source>Space plays and stops, a drag or the arrow keys turn the car, Enter opens the angle, {key} goes back.</source>
        <translation>Leertaste spielt ab und hält an, Ziehen oder Pfeiltasten drehen das Auto, Enter öffnet den Winkel, {key} führt zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/window/colleagues.py"/>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>No program that shows folders could be started. Open the folder yourself: {folder}</source>
        <translation>Kein Programm zum Anzeigen von Ordnern ließ sich starten. Bitte den Ordner selbst öffnen: {folder}</translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>No program that shows pages could be started. Open the page yourself: {path}</source>
        <translation>Kein Programm zum Anzeigen von Seiten ließ sich starten. Bitte die Seite selbst öffnen: {path}</translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>The mask is as in revision {n}, as a step to undo; saving makes it the newest revision.</source>
        <translation>Die Maske ist wie in Revision {n}, als ein Schritt, der sich rückgängig machen lässt; Speichern macht sie zur neuesten Revision.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dialogs.py"/>
        <source>The photo is still being read; compare once it is there.</source>
        <translation>Das Foto wird noch gelesen; bitte vergleichen, sobald es da ist.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>Photos of {n} folders were dropped; carmask opens one folder at a time. Nothing was opened. Drop one of them, or the folder that holds them all.</source>
        <translation>Es wurden Fotos aus {n} Ordnern abgelegt; carmask öffnet immer nur einen Ordner. Nichts wurde geöffnet. Bitte einen davon ablegen oder den Ordner, der alle enthält.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{path} cannot be reached ({reason}). Nothing was opened.</source>
        <translation>{path} ist nicht erreichbar ({reason}). Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{path} is not there any more. Nothing was opened.</source>
        <translation>{path} gibt es nicht mehr. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{photo} is no photo that carmask reads. Drop a photo, or a folder of photos.</source>
        <translation>{photo} ist kein Foto, das carmask liest. Bitte ein Foto oder einen Ordner mit Fotos ablegen.</translation>
    </message>
    <message>
        <location filename="../../editor/window/dropping.py"/>
        <source>{photo} is not among the cars of this folder; its first is open.</source>
        <translation>{photo} gehört zu keinem Auto dieses Ordners; das erste ist geöffnet.</translation>
    </message>
    <message>
        <location filename="../../editor/window/main_window.py"/>
        <source>Accept the rest</source>
        <translation>Rest annehmen</translation>
    </message>
    <message>
        <location filename="../../editor/window/main_window.py"/>
        <source>Open the car anew</source>
        <translation>Auto neu öffnen</translation>
    </message>
    <message>
        <location filename="../../editor/window/moved_backdrop.py"/>
        <source>Moving the backdrop</source>
        <translation>Kulisse wird verschoben</translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>Recent folders</source>
        <translation>Zuletzt geöffnete Ordner</translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>The folder {folder} cannot be reached ({reason}); it stays among the recent folders.</source>
        <translation>Der Ordner {folder} ist nicht erreichbar ({reason}); er bleibt unter den zuletzt geöffneten.</translation>
    </message>
    <message>
        <location filename="../../editor/window/recent_menu.py"/>
        <source>The folder {folder} is not there any more; it was taken out of the recent folders.</source>
        <translation>Den Ordner {folder} gibt es nicht mehr; er wurde aus den zuletzt geöffneten entfernt.</translation>
    </message>
    <message>
        <location filename="../../editor/window/shell.py"/>
        <source>This is the first car of the list.</source>
        <translation>Dies ist das erste Auto der Liste.</translation>
    </message>
    <message>
        <location filename="../../editor/window/shell.py"/>
        <source>This is the last car of the list.</source>
        <translation>Dies ist das letzte Auto der Liste.</translation>
    </message>
    <message>
        <location filename="../../editor/window/titles.py"/>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>, and the old file could not be kept aside ({error_strerror_error})</source>
        <translation>, und die alte Datei ließ sich nicht beiseitelegen ({error_strerror_error})</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>, and the old file is kept as {aside}</source>
        <translation>, und die alte Datei bleibt als {aside} erhalten</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>Some of your settings could not be used, so carmask's own count for them: {titles}{kept_aside_content}.</source>
        <translation>Einige Einstellungen waren nicht verwendbar, für sie gelten die von carmask: {titles}{kept_aside_content}.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>Your settings {what}; carmask starts with its own.</source>
        <translation>Die Einstellungen {what}; carmask startet mit seinen eigenen.</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>could not be read ({error_strerror_error}, {path})</source>
        <translation>waren nicht lesbar ({error_strerror_error}, {path})</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>were damaged{kept_aside_content}</source>
        <translation>waren beschädigt{kept_aside_content}</translation>
    </message>
    <message>
        <location filename="../../editor/settings/store.py"/>
        <source>{value} is no value for {setting_key}</source>
        <translation>{value} ist kein Wert für {setting_key}</translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge brush</source>
        <translation>Kantenpinsel</translation>
    </message>
    <message>
        <location filename="../../editor/tools/edge_brush.py"/>
        <source>Edge eraser</source>
        <translation>Kantenradierer</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limited_target.py"/>
        <source>Glass counts only within the mask of its car, which this angle does not have yet; “Paint the glass” leads back.</source>
        <translation>Glas zählt nur innerhalb der Maske des Autos, die dieser Winkel noch nicht hat; „Glas malen“ führt zurück.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limited_target.py"/>
        <source>Nothing was painted here: glass counts only within the mask of its car.</source>
        <translation>Hier wurde nichts gemalt: Glas zählt nur innerhalb der Maske des Autos.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limited_target.py"/>
        <source>Nothing was painted here: tools paint only {words}. “No limits” lifts that.</source>
        <translation>Hier wurde nichts gemalt: Werkzeuge malen nur {words}. „Keine Grenzen“ hebt das auf.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>The network's mask of this angle is not at hand, so nothing can be painted near its outline; “Draw this mask” draws one, which can be undone, and “No limits” lifts the limit.</source>
        <translation>Die Maske des Netzes für diesen Winkel liegt nicht vor, daher lässt sich nahe an ihrem Umriss nichts malen; „Maske zeichnen“ zeichnet eine, was sich rückgängig machen lässt, und „Keine Grenzen“ hebt die Grenze auf.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>This car has no floor line, and tools paint only {limits_floor_value}: draw one with the tool “Floor line”, or lift the limit with “No limits”.</source>
        <translation>Dieses Auto hat keine Standlinie, und Werkzeuge malen nur {limits_floor_value}: Bitte mit dem Werkzeug „Standlinie“ eine ziehen oder die Grenze mit „Keine Grenzen“ aufheben.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>above the floor line</source>
        <translation>über der Standlinie</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>below the floor line</source>
        <translation>unter der Standlinie</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>where the mask was</source>
        <translation>wo die Maske war</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>where the mask was not</source>
        <translation>wo die Maske nicht war</translation>
    </message>
    <message>
        <location filename="../../editor/tools/limits.py"/>
        <source>within {outline_px} px of the network's outline</source>
        <translation>höchstens {outline_px} px vom Umriss des Netzes entfernt</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Corner of the number plate</source>
        <translation>Ecke des Kennzeichens</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate moved</source>
        <translation>Kennzeichen verschoben</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>Number plate removed</source>
        <translation>Kennzeichen entfernt</translation>
    </message>
    <message>
        <location filename="../../editor/tools/plate_tool.py"/>
        <source>These four corners are not those of a number plate: it must bulge nowhere inwards. It is as it was before.</source>
        <translation>Diese vier Ecken sind nicht die eines Kennzeichens: Es darf sich nirgends nach innen wölben. Es ist wieder wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../editor/tools/regions.py"/>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <location filename="../../editor/tools/smart_outline.py"/>
        <source>Smart outline</source>
        <translation>Intelligenter Umriss</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/concrete-hall.json"/>
        <source>Concrete hall</source>
        <translation>Betonhalle</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/concrete-hall.json"/>
        <source>concrete, matte</source>
        <translation>Beton, matt</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/dark-showroom.json"/>
        <source>Dark showroom</source>
        <translation>Dunkler Ausstellungsraum</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/dark-showroom.json"/>
        <source>dark, polished</source>
        <translation>dunkel, poliert</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/evening-asphalt.json"/>
        <source>Asphalt in the evening</source>
        <translation>Asphalt am Abend</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/evening-asphalt.json"/>
        <source>asphalt, dry</source>
        <translation>Asphalt, trocken</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/gallery.json"/>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/gallery.json"/>
        <source>oak, oiled</source>
        <translation>Eiche, geölt</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/light-studio.json"/>
        <source>Light studio</source>
        <translation>Helles Studio</translation>
    </message>
    <message>
        <location filename="../../resources/backdrops/light-studio.json"/>
        <source>white, matte</source>
        <translation>weiß, matt</translation>
    </message>
    <message>
        <location filename="../../resources/presets/ebay-motors.json"/>
        <source>eBay Motors</source>
        <translation>eBay Motors</translation>
    </message>
    <message>
        <location filename="../../resources/presets/google-vehicle-ads.json"/>
        <source>Google vehicle ads</source>
        <translation>Google Fahrzeuganzeigen</translation>
    </message>
    <message>
        <location filename="../../resources/presets/plain-white.json"/>
        <source>Plain white, 4:3</source>
        <translation>Reines Weiß, 4:3</translation>
    </message>
    <message>
        <location filename="../../resources/presets/web-spin.json"/>
        <source>Spin of sixteen angles for a web page</source>
        <translation>Drehung aus sechzehn Winkeln für eine Webseite</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/delivery.py"/>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/delivery.py"/>
        <source>it needs more memory than is free.</source>
        <translation>es ist mehr Arbeitsspeicher nötig, als frei ist.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/delivery.py"/>
        <source>its picture cannot be made</source>
        <translation>sein Bild lässt sich nicht machen</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/delivery.py"/>
        <source>its picture cannot be written to {out} ({error_strerror}).</source>
        <translation>das Bild lässt sich nicht nach {out} schreiben ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/delivery.py"/>
        <source>{path} is there already and was not made by this export. It was left alone.</source>
        <translation>{path} gibt es schon und stammt nicht von diesem Export. Die Datei blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>Nothing may be written in {nearest}. Choose another folder.</source>
        <translation>In {nearest} darf nicht geschrieben werden. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>That cannot be: {error}.</source>
        <translation>Das ist nicht möglich: {error}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>The cars are not in {photos} any more.</source>
        <translation>Die Autos sind nicht mehr in {photos}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_answers.py"/>
        <source>This folder holds pictures that were made with other settings. Choose another folder, or have them replaced.</source>
        <translation>Dieser Ordner enthält Bilder, die anders eingestellt waren. Bitte einen anderen Ordner wählen oder sie ersetzen lassen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>The backdrop {picture} cannot be read ({error_strerror}).</source>
        <translation>Die Kulisse {picture} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>The inlay {covering_inlay} cannot be read ({error_strerror}).</source>
        <translation>Die Einlage {covering_inlay} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>its photo is another than the one that its mask was saved for</source>
        <translation>das Foto ist ein anderes als das, für das die Maske gespeichert wurde</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_job.py"/>
        <source>{job_name}: {own_lost}, so its picture is in sRGB.</source>
        <translation>{job_name}: {own_lost}; sein Bild ist darum in sRGB.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>Older pictures in {out} cannot be replaced ({error_strerror}).</source>
        <translation>Ältere Bilder in {out} lassen sich nicht ersetzen ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>Pictures cannot be written to {settings_out} ({error_strerror}). What is there already is whole: make room, see that you may write there, and give the same command again to go on.</source>
        <translation>Bilder lassen sich nicht nach {settings_out} schreiben ({error_strerror}). Was schon da ist, ist ganz: Bitte Platz schaffen, Schreibrechte prüfen und denselben Befehl noch einmal geben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <location filename="../../segmentation/cars/metadata.py"/>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} cannot be read ({error_strerror}).</source>
        <translation>{path} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{path} is damaged, so it is not known how the pictures there were made. Choose another folder.</source>
        <translation>{path} ist beschädigt, daher ist nicht bekannt, wie die Bilder dort entstanden. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{path} names files outside of its folder; it was not made by carmask.</source>
        <translation>{path} nennt Dateien außerhalb des Ordners; die Datei stammt nicht von carmask.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{path} was written by a newer carmask. Update this one, or choose another folder.</source>
        <translation>{path} wurde von einem neueren carmask geschrieben. Bitte dieses aktualisieren oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_manifest.py"/>
        <source>{settings_out} holds pictures that were made with other settings. Choose another folder, or make them anew with --overwrite.</source>
        <translation>{settings_out} enthält Bilder, die anders eingestellt waren. Bitte einen anderen Ordner wählen oder sie mit --overwrite neu erstellen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Its mask is empty: there is no car to cut out.</source>
        <translation>Die Maske ist leer: Es gibt kein Auto freizustellen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>its photo was replaced after its glass was drawn. Draw the glass again, or erase it.</source>
        <translation>das Foto wurde ersetzt, nachdem das Glas gezeichnet war. Bitte das Glas neu zeichnen oder entfernen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>its photo was replaced after its number plate was placed. Place it again there.</source>
        <translation>das Foto wurde ersetzt, nachdem das Kennzeichen gesetzt war. Bitte dort neu setzen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>its photo was replaced after its smart edge was brushed. Brush it again, or erase it.</source>
        <translation>das Foto wurde ersetzt, nachdem die Fotokante gemalt wurde. Bitte neu malen oder ausradieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>what was said of its number plate cannot be read. Place it again in the window.</source>
        <translation>die Angabe zum Kennzeichen ist nicht lesbar. Bitte im Fenster neu setzen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{called} has no spin: its photos differ in size.</source>
        <translation>{called} hat keine Drehung: Die Fotos sind verschieden groß.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{called} has no spin: {views} of its {car_views} angles are delivered.</source>
        <translation>{called} hat keine Drehung: {views} von {car_views} Winkeln werden geliefert.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{called}, its spin as {kind_upper}</source>
        <translation>{called}, Drehung als {kind_upper}</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{car_car_id}: how many of its angles make a whole turn is not known, so no mask was held against a ground line. Say it with --turn, or as turn in the preset.</source>
        <translation>{car_car_id}: Wie viele Winkel eine ganze Umdrehung sind, ist nicht bekannt, daher wurde keine Maske mit einer Bodenlinie verglichen. Bitte mit --turn oder als turn in der Vorgabe angeben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{car_car_id}: its {car_views} photos are more than the {MOST_VIEWS} that a set can have, so each stands for itself: nothing was taken from the others, and none held against them. Put the photos of each car into a folder of its own, or say in the window how the photos of the folder are named.</source>
        <translation>{car_car_id}: {car_views} Fotos sind mehr als die {MOST_VIEWS}, die ein Satz haben kann, daher steht jedes für sich: Nichts wurde von den anderen genommen, keines mit ihnen verglichen. Bitte die Fotos jedes Autos in einen eigenen Ordner legen oder im Fenster sagen, wie die Fotos des Ordners benannt sind.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{car_car_id}: too few of its angles have a mirrored one in a turn of {turn}, so no mask was held against a ground line. If its turn is another, say so with --turn, or as turn in the preset.</source>
        <translation>{car_car_id}: Zu wenige Winkel haben in einer Umdrehung von {turn} einen gespiegelten, daher wurde keine Maske mit einer Bodenlinie verglichen. Ist die Umdrehung eine andere, bitte mit --turn oder als turn in der Vorgabe angeben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_plan.py"/>
        <source>{name} is left out: {record_reviewer} rejected its mask, {why_rejected_record}.</source>
        <translation>{name} wird ausgelassen: {record_reviewer} hat die Maske zurückgewiesen, {why_rejected_record}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>An MP4 cannot be transparent. Choose WebP for the spin, or another backdrop.</source>
        <translation>Ein MP4 kann nicht transparent sein. Bitte WebP für die Drehung wählen oder eine andere Kulisse.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>Pictures are not written among the photos. Choose another folder.</source>
        <translation>Bilder werden nicht zwischen die Fotos geschrieben. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/export_settings.py"/>
        <source>{preset_kind_upper} cannot be transparent. Choose --format png, webp, tiff or avif.</source>
        <translation>{preset_kind_upper} kann nicht transparent sein. Bitte --format png, webp, tiff oder avif wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <source>the process that made its picture was ended, perhaps for want of memory.</source>
        <translation>der Prozess, der das Bild erstellte, wurde beendet, vielleicht mangels Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <source>{entry_sentence} Make room and give the same command again to go on.</source>
        <translation>{entry_sentence} Bitte Platz schaffen und denselben Befehl noch einmal geben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/batch/exporting.py"/>
        <source>{pace_units_per_second:,} photos a second, {left} left</source>
        <translation>{pace_units_per_second:,} Fotos je Sekunde, noch {left}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/beside_photos.py"/>
        <source>Nothing is read from or saved in {path}: a link leads away from it.</source>
        <translation>In {path} wird weder gelesen noch gespeichert: Eine Verknüpfung führt von dort weg.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source> with {counted_usual} each</source>
        <translation> (je {counted_usual})</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>, most with {counted_usual}</source>
        <translation>, meist {counted_usual}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each angle</source>
        <translation>Ein Ordner je Winkel</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, any names</source>
        <translation>Ein Ordner je Auto, beliebige Namen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number after a dash</source>
        <translation>Ein Ordner je Auto, Nummer nach Bindestrich</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number at the end</source>
        <translation>Ein Ordner je Auto, Nummer am Ende</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, number in brackets</source>
        <translation>Ein Ordner je Auto, Nummer in Klammern</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>A folder for each car, photos numbered</source>
        <translation>Ein Ordner je Auto, Fotos nummeriert</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>All photos are of one car</source>
        <translation>Alle Fotos zeigen ein Auto</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>All {photos} photos fit {naming_pattern}: {found}{each}.</source>
        <translation>Alle {photos} Fotos passen zu {naming_pattern}: {found}{each}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>As carmask finds them</source>
        <translation>Wie carmask sie findet</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Camera names, so many a car</source>
        <translation>Kameranamen, so viele je Auto</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle</source>
        <translation>Auto und Winkel</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle in brackets</source>
        <translation>Auto und Winkel in Klammern</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>Car and angle, with a dash</source>
        <translation>Auto und Winkel, mit Bindestrich</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>So many a car by time taken</source>
        <translation>So viele je Auto nach Aufnahmezeit</translation>
    </message>
    <message numerus="yes">
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{n:,} angles</source>
        <extracomment>For one: {n:,} angle</extracomment>
        <translation>
            <numerusform>{n:,} Winkel</numerusform>
            <numerusform>{n:,} Winkel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../segmentation/cars/examples.py"/>
        <location filename="../../segmentation/training/split.py"/>
        <source>{n:,} cars</source>
        <extracomment>For one: {n:,} car</extracomment>
        <translation>
            <numerusform>{n:,} Auto</numerusform>
            <numerusform>{n:,} Autos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{photos} of {photos_left_out} photos fit {naming_pattern}: {found}{each}.</source>
        <translation>{photos} von {photos_left_out} Fotos passen zu {naming_pattern}: {found}{each}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{{car}} ({{angle}})</source>
        <translation>{{car}} ({{angle}})</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/examples.py"/>
        <source>{{car}}/{{any}} ({{angle}})</source>
        <translation>{{car}}/{{any}} ({{angle}})</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source> and {more} more</source>
        <translation> und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>More than one folder has photos of {enumerated_doubles}; they are {listed}.</source>
        <translation>Mehr als ein Ordner hat Fotos von {enumerated_doubles}; sie sind {listed}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>No photo in {folder} fits {naming_pattern}. {FORMATS}</source>
        <translation>Kein Foto in {folder} passt zu {naming_pattern}. {FORMATS}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>There are no photos in {folder}. {FORMATS}</source>
        <translation>In {folder} gibt es keine Fotos. {FORMATS}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>carmask reads JPEG, PNG, TIFF, WebP, BMP and cameras' RAW files.</source>
        <translation>carmask liest JPEG, PNG, TIFF, WebP, BMP und RAW-Dateien von Kameras.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>its name stands for the same view as {first}, which was kept</source>
        <translation>der Name steht für dieselbe Ansicht wie {first}, das behalten wurde</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>listed once for each folder</source>
        <translation>für jeden Ordner einmal aufgeführt</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{name} was left out: {same}. Rename one of them.</source>
        <translation>{name} wurde ausgelassen: {same}. Bitte eines davon umbenennen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{paths} photos were left out, the first is {paths2}: {reason}.</source>
        <translation>{paths} Fotos wurden ausgelassen, das erste ist {paths2}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{paths} was left out: {reason}.</source>
        <translation>{paths} wurde ausgelassen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/folder.py"/>
        <source>{path} has no row for {enumerated_missing}.</source>
        <translation>{path} hat keine Zeile für {enumerated_missing}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {folder} is not there.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {folder} may not be read: your account has no permission for it.</source>
        <translation>Der Ordner {folder} darf nicht gelesen werden: Diesem Benutzerkonto fehlt die Berechtigung.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>The folder {shown_folder} cannot be read ({getattr_error_None}).</source>
        <translation>Der Ordner {shown_folder} ist nicht lesbar ({getattr_error_None}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>bad name</source>
        <translation>unzulässiger Name</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>its name holds signs that are no text; rename it</source>
        <translation>der Name enthält Zeichen, die kein Text sind; bitte umbenennen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{folder} is no folder. Open the folder that holds the photos.</source>
        <translation>{folder} ist kein Ordner. Bitte den Ordner mit den Fotos öffnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{shown_entry_name} was left out: it is a link that leads out of {root} or nowhere.</source>
        <translation>{shown_entry_name} wurde ausgelassen: eine Verknüpfung, die aus {root} hinaus oder ins Leere führt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/listing.py"/>
        <source>{shown_entry_name} was left out: {reason}.</source>
        <translation>{shown_entry_name} wurde ausgelassen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: "{car_id}" is no id of a car, the row was left out.</source>
        <translation>Zeile {number}: „{car_id}“ ist keine Kennung eines Autos, die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: a quotation mark is not closed; it was passed over.</source>
        <translation>Zeile {number}: Ein Anführungszeichen ist nicht geschlossen; es wurde übergangen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} has letters that are not UTF-8, shown as �.</source>
        <translation>Zeile {number}: Auto {car_id} hat Zeichen, die kein UTF-8 sind, gezeigt als �.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} has more fields than the heading, the row was left out.</source>
        <translation>Zeile {number}: Auto {car_id} hat mehr Felder als die Kopfzeile, die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: car {car_id} is already in line {line_of_car_id}, which counts.</source>
        <translation>Zeile {number}: Auto {car_id} steht schon in Zeile {line_of_car_id}, die gilt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>line {number}: the line is far too long and was left out.</source>
        <translation>Zeile {number}: Die Zeile ist viel zu lang und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has no column called id, so nothing is known of the cars.</source>
        <translation>{path} hat keine Spalte namens id, daher ist über die Autos nichts bekannt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has no column {join_missing}.</source>
        <translation>{path} hat keine Spalte {join_missing}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} has {strange_MOST_PROBLEMS} more rows with something wrong.</source>
        <translation>{path} hat {strange_MOST_PROBLEMS} weitere fehlerhafte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} holds nothing that can be used.</source>
        <translation>{path} enthält nichts Verwendbares.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/metadata.py"/>
        <source>{path} was not read: it is no ordinary file or larger than {LIMIT_BYTES} MB.</source>
        <translation>{path} wurde nicht gelesen: keine gewöhnliche Datei oder größer als {LIMIT_BYTES} MB.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>A car has {MOST_ANGLES} photos at most.</source>
        <translation>Ein Auto hat höchstens {MOST_ANGLES} Fotos.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>Photos are counted into cars only where their names tell neither car nor angle.</source>
        <translation>Fotos werden nur dann auf Autos abgezählt, wenn ihre Namen weder Auto noch Winkel nennen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it does not fit {naming_pattern}</source>
        <translation>es passt nicht zu {naming_pattern}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it does not say when it was taken</source>
        <translation>die Aufnahmezeit fehlt</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>it has car and angle of {same_path_name}, which was kept</source>
        <translation>es hat Auto und Winkel von {same_path_name}, das behalten wurde</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>its car has {MOST_ANGLES} photos already</source>
        <translation>das Auto hat schon {MOST_ANGLES} Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming.py"/>
        <source>its name stands for the same photo as {first_name}, which was kept</source>
        <translation>der Name steht für dasselbe Foto wie {first_name}, das behalten wurde</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>How the cars of {folder_name} are found cannot be kept ({error_strerror}, {path}), so the next time carmask finds them as before.</source>
        <translation>Wie die Autos in {folder_name} gefunden werden, lässt sich nicht aufbewahren ({error_strerror}, {path}), daher findet carmask sie beim nächsten Mal wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>How the cars of {folder_name} are found {what}</source>
        <translation>Wie die Autos in {folder_name} gefunden werden, {what}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>cannot be read ({error_strerror}, {path}); carmask finds them by itself.</source>
        <translation>ist nicht lesbar ({error_strerror}, {path}); carmask findet sie selbst.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>is unknown: {path} is damaged, and was left as it is. carmask finds them by itself; choose it anew with Cars of this folder in the File menu.</source>
        <translation>ist unbekannt: {path} ist beschädigt und blieb, wie es ist. carmask findet sie selbst; bitte mit „Autos dieses Ordners“ im Menü Datei neu wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>was chosen in a newer carmask ({path}); get that one. This one finds them by itself.</source>
        <translation>wurde in einem neueren carmask gewählt ({path}); bitte das neuere besorgen. Dieses findet sie selbst.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>{path} is no ordinary file</source>
        <translation>{path} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/naming_file.py"/>
        <source>{path} was written by a newer carmask, so this one does not write over it. Get the newer carmask.</source>
        <translation>{path} stammt von einem neueren carmask, daher überschreibt dieses die Datei nicht. Bitte das neuere carmask besorgen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A pattern has at most {LONGEST_PATTERN} signs, all of which can be read.</source>
        <translation>Ein Muster hat höchstens {LONGEST_PATTERN} Zeichen, die alle lesbar sind.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A pattern may go through {MOST_FOLDERS} folders at most.</source>
        <translation>Ein Muster darf durch höchstens {MOST_FOLDERS} Ordner führen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>A single {{ or }}</source>
        <translation>Ein einzelnes {{ oder }}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Beside {ANGLE} must be no figure, or nobody knows where the number ends.</source>
        <translation>Neben {ANGLE} darf keine Ziffer stehen, sonst ist unklar, wo die Nummer endet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Between two / there must be the name of a folder, and names that begin with a dot are passed over.</source>
        <translation>Zwischen zwei / muss der Name eines Ordners stehen, und Namen, die mit einem Punkt beginnen, werden übergangen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Between {first} and {second} must be a sign that tells where one ends.</source>
        <translation>Zwischen {first} und {second} muss ein Zeichen stehen, das zeigt, wo das eine endet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Type a pattern, such as {{car}}_{{angle}}.</source>
        <translation>Bitte ein Muster eingeben, etwa {{car}}_{{angle}}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>Without {CAR}, {ANGLE} or {ANY} a pattern fits one photo at most.</source>
        <translation>Ohne {CAR}, {ANGLE} oder {ANY} passt ein Muster auf höchstens ein Foto.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>{CAR} and {ANGLE} may stand in a pattern once; take {ANY} for what is written twice.</source>
        <translation>{CAR} und {ANGLE} dürfen in einem Muster einmal stehen; für zweimal Geschriebenes {ANY} nehmen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cars/pattern.py"/>
        <source>{unknown} means nothing here; there are {CAR}, {ANGLE} and {ANY}.</source>
        <translation>{unknown} bedeutet hier nichts; es gibt {CAR}, {ANGLE} und {ANY}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {name} has {shape} x {shape2} pixels and would have to be enlarged for {width} x {height}. Take a larger picture.</source>
        <translation>Die Kulisse {name} hat {shape} × {shape2} Pixel und müsste für {width} × {height} vergrößert werden. Bitte ein größeres Bild nehmen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {path} cannot be read ({error_strerror}).</source>
        <translation>Die Kulisse {path} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrop {path} is not described as it must be: {error}.</source>
        <translation>Die Kulisse {path} ist nicht so beschrieben, wie es sein muss: {error}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrops in {folder} cannot be read ({error_strerror}).</source>
        <translation>Die Kulissen in {folder} sind nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The backdrops {pictures_name} and {picture_name} in {folder} differ in size, so that cars would not stand still before them. Make them alike.</source>
        <translation>Die Kulissen {pictures_name} und {picture_name} in {folder} sind verschieden groß, sodass Autos vor ihnen nicht stillstünden. Bitte angleichen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>The spot for cars in the backdrop {name} is cut off in pictures of {width} x {height} pixels.</source>
        <translation>Der Platz für Autos in der Kulisse {name} ist in Bildern von {width} × {height} Pixeln abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>only {join_sorted_FIELDS} belong there</source>
        <translation>nur {join_sorted_FIELDS} gehören dorthin</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>the picture must lie beside it</source>
        <translation>das Bild muss daneben liegen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{folder} holds {pictures} photos; a set of backdrops has 1 to {MOST_PICTURES}.</source>
        <translation>{folder} enthält {pictures} Fotos; ein Satz von Kulissen hat 1 bis {MOST_PICTURES}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{name} is no colour</source>
        <translation>{name} ist keine Farbe</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{name} must be within 0 and 1</source>
        <translation>{name} muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{path_name} is too large to be the description of a backdrop.</source>
        <translation>{path_name} ist zu groß für die Beschreibung einer Kulisse.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/backdrop.py"/>
        <source>{text} is no backdrop. Name transparent, a colour such as white or #e6e7ea, two colours as white:#c8c8cc, one of carmask's own ({join_shipped_name}), a photo, or a folder with one for each angle.</source>
        <translation>{text} ist keine Kulisse. Möglich sind transparent, eine Farbe wie white oder #e6e7ea, zwei Farben wie white:#c8c8cc, eine von carmask ({join_shipped_name}), ein Foto oder ein Ordner mit einem je Winkel.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Its mask is {sizes}. Open it in the editor and save its mask anew.</source>
        <translation>Die Maske ist {sizes}. Bitte öffnen und die Maske neu speichern.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>Nothing is left of its car after a choke of {finish_choke_px:,} pixels.</source>
        <translation>Vom Auto bleibt nach einem Einzug von {finish_choke_px:,} Pixeln nichts übrig.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>a smart edge of {smart_shape} for a mask of {mask_shape}</source>
        <translation>eine Fotokante von {smart_shape} für eine Maske von {mask_shape}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/cutout.py"/>
        <source>{mask_shape} x {mask_shape2} pixels, the photo {image_shape} x {image_shape2}</source>
        <translation>{mask_shape} × {mask_shape2} Pixel groß, das Foto {image_shape} × {image_shape2}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>This computer's Pillow cannot write {kind_upper} ({error}).</source>
        <translation>Pillow kann auf diesem Computer kein {kind_upper} schreiben ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>its {kind_upper} file has {content:,} bytes, more than the {most_bytes:,} that are allowed: make the picture smaller</source>
        <translation>die {kind_upper}-Datei hat {content:,} Byte, mehr als die erlaubten {most_bytes:,}: bitte das Bild verkleinern</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>{kind} has no alpha</source>
        <translation>{kind} hat keinen Alphakanal</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/encoding.py"/>
        <source>{kind} is made of layers</source>
        <translation>{kind} besteht aus Ebenen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/film.py"/>
        <source>MP4 is written by the program ffmpeg, which is not on this computer's PATH. Install it, or choose WebP.</source>
        <translation>MP4 schreibt das Programm ffmpeg, das auf diesem Computer nicht im PATH ist. Bitte installieren oder WebP wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/film.py"/>
        <source>exit status {done_returncode}</source>
        <translation>Rückgabewert {done_returncode}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/film.py"/>
        <source>ffmpeg could not make its MP4 ({reason}).</source>
        <translation>ffmpeg konnte das MP4 nicht erstellen ({reason}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/film.py"/>
        <source>ffmpeg took longer than {time_limit_s:,} seconds for its MP4, and was ended.</source>
        <translation>ffmpeg brauchte für das MP4 länger als {time_limit_s:,} Sekunden und wurde beendet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/film.py"/>
        <source>{program} cannot be run ({error_strerror}).</source>
        <translation>{program} lässt sich nicht ausführen ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>a picture lies over its number plate, and {preset_title} allows no logos</source>
        <translation>über dem Kennzeichen liegt ein Bild, und {preset_title} erlaubt keine Logos</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its camera stood {figures_camera_moved_px:,} pixels beside that of its set (limit {preset_most_camera_moved_px:,}): a spin would jump</source>
        <translation>die Kamera stand {figures_camera_moved_px:,} Pixel neben der des Satzes (Grenze {preset_most_camera_moved_px:,}): eine Drehung würde springen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its car is cut by the frame of the photo along {figures_cut_px} pixels</source>
        <translation>das Auto ist auf {figures_cut_px} Pixeln vom Fotorand angeschnitten</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its car reaches {figures_outside_px} pixels out of the picture</source>
        <translation>das Auto ragt {figures_outside_px} Pixel aus dem Bild</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its lowest point lies {figures_off_ground_px:,} pixels above the set's ground line (limit {preset_most_off_ground_px:,}): its wheels may be cut, or the mask of its mirrored angle is wrong</source>
        <translation>der tiefste Punkt liegt {figures_off_ground_px:,} Pixel über der Bodenlinie des Satzes (Grenze {preset_most_off_ground_px:,}): die Räder sind vielleicht abgeschnitten, oder die Maske des gespiegelten Winkels ist falsch</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its lowest point lies {figures_off_ground_px:,} pixels below the set's ground line (limit {preset_most_off_ground_px:,}): its mask may take some floor with it, or that of its mirrored angle is wrong</source>
        <translation>der tiefste Punkt liegt {figures_off_ground_px:,} Pixel unter der Bodenlinie des Satzes (Grenze {preset_most_off_ground_px:,}): die Maske nimmt vielleicht Boden mit, oder die des gespiegelten Winkels ist falsch</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its number plate is not covered, as {preset_title} wants</source>
        <translation>das Kennzeichen ist nicht verdeckt, wie {preset_title} es will</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its paint has another colour, by a delta E of {figures_paint_delta_e:,} (limit {preset_most_paint_delta_e:,})</source>
        <translation>der Lack hat eine andere Farbe, um ein Delta E von {figures_paint_delta_e:,} (Grenze {preset_most_paint_delta_e:,})</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its photo is too small: it is enlarged {figures_scale:,} times</source>
        <translation>das Foto ist zu klein: es wird {figures_scale:,}-fach vergrößert</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>its rim is {figures_halo:,} of 255 lighter than its paint (limit {preset_most_halo:,}): its mask may take some wall with it</source>
        <translation>der Rand ist um {figures_halo:,} von 255 heller als der Lack (Grenze {preset_most_halo:,}): die Maske nimmt vielleicht etwas Wand mit</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>nobody has said where its number plate is, so nothing covers it: place it in the window, or say there that the photo shows none</source>
        <translation>niemand hat gesagt, wo das Kennzeichen ist, daher verdeckt es nichts: bitte im Fenster setzen oder dort sagen, dass das Foto keines zeigt</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/gate.py"/>
        <source>nobody has said where its number plate is, which {preset_title} wants to be covered: place it in the window, or say there that the photo shows none</source>
        <translation>niemand hat gesagt, wo das Kennzeichen ist, das {preset_title} verdeckt haben will: bitte im Fenster setzen oder dort sagen, dass das Foto keines zeigt</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/glass.py"/>
        <location filename="../../segmentation/cutout/picture.py"/>
        <source>a see-through of {see_through} is not within 0 to 1</source>
        <translation>eine Durchsicht von {see_through} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/glass.py"/>
        <source>glass of {glass_shape} for a car of {mask_shape}</source>
        <translation>Glas von {glass_shape} für ein Auto von {mask_shape}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/outline.py"/>
        <source>a choke of {choke_px} px is not within -3 to 3</source>
        <translation>ein Einzug von {choke_px} px liegt nicht zwischen -3 und 3</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/outline.py"/>
        <source>a feather of {feather_px} px is not within 0 to 10</source>
        <translation>eine weiche Kante von {feather_px} px liegt nicht zwischen 0 und 10</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/picture.py"/>
        <source>a balance of {balance} is not within 0 to 1</source>
        <translation>ein Abgleich von {balance} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/plate_covering.py"/>
        <source>{path_name} has {width} x {height} pixels, more than a number plate needs. Take a picture of at most {LARGEST_INLAY_PX} pixels a side.</source>
        <translation>{path_name} hat {width} × {height} Pixel, mehr als ein Kennzeichen braucht. Bitte ein Bild mit höchstens {LARGEST_INLAY_PX} Pixeln je Seite nehmen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/plate_covering.py"/>
        <source>{text} is no covering of number plates. Name blur, a colour as colour:#1c69d4, or a picture as inlay:FILE.</source>
        <translation>{text} ist keine Abdeckung für Kennzeichen. Möglich sind blur, eine Farbe wie colour:#1c69d4 oder ein Bild als inlay:DATEI.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>The preset {name} cannot be read ({error_strerror}).</source>
        <translation>Die Vorgabe {name} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>The preset {name} is not as it must be: {error}.</source>
        <translation>Die Vorgabe {name} ist nicht, wie sie sein muss: {error}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>There is no preset {name}. There are: {join_preset_names}.</source>
        <translation>Es gibt keine Vorgabe {name}. Es gibt: {join_preset_names}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>file_name: car, angle, name and number may be in it</source>
        <translation>file_name: car, angle, name und number dürfen darin stehen</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>it must be an object</source>
        <translation>es muss ein Objekt sein</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>kind, one of {join_SUFFIXES}</source>
        <translation>kind, eines von {join_SUFFIXES}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>profile, one of {join_PROFILES}</source>
        <translation>profile, eines von {join_PROFILES}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>turn, an even number</source>
        <translation>turn, eine gerade Zahl</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/preset.py"/>
        <source>{name} is unknown</source>
        <translation>{name} ist unbekannt</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/reflection.py"/>
        <location filename="../../segmentation/cutout/shadow.py"/>
        <location filename="../../segmentation/cutout/spin.py"/>
        <source>{value} is out of range</source>
        <translation>{value} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/stand.py"/>
        <source>horizon, row, column and scale must be four shares, each within 0 and 1, not {numbers}</source>
        <translation>horizon, row, column und scale müssen vier Anteile zwischen 0 und 1 sein, nicht {numbers}</translation>
    </message>
    <message>
        <location filename="../../segmentation/cutout/studio.py"/>
        <source>a studio of {images} views, not 1 to {MOST_VIEWS}</source>
        <translation>ein Studio von {images} Ansichten, nicht 1 bis {MOST_VIEWS}</translation>
    </message>
    <message>
        <location filename="../../segmentation/exporter.py"/>
        <source>The pictures cannot be made</source>
        <translation>Die Bilder lassen sich nicht erstellen</translation>
    </message>
    <message>
        <location filename="../../segmentation/exporter.py"/>
        <source>an exporter does not {request_kind}</source>
        <translation>ein Exporter macht kein {request_kind}</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>it is grey, and only profiles of photos in red, green and blue are kept</source>
        <translation>es ist grau, und nur Profile von Fotos in Rot, Grün und Blau werden behalten</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>it is in {mode}, and only profiles of photos in red, green and blue are kept</source>
        <translation>es ist in {mode}, und nur Profile von Fotos in Rot, Grün und Blau werden behalten</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>its colour profile has {profile:,} bytes</source>
        <translation>sein Farbprofil hat {profile:,} Bytes</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>its colour profile is damaged</source>
        <translation>sein Farbprofil ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>its colour profile, {name}, has an odd curve</source>
        <translation>sein Farbprofil, {name}, hat eine seltsame Kurve</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>its colour profile, {name}, has odd primaries</source>
        <translation>sein Farbprofil, {name}, hat ungewöhnliche Grundfarben</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>its colour profile, {name}, is none of three primaries and a curve each</source>
        <translation>sein Farbprofil, {name}, ist keines aus drei Grundfarben mit je einer Kurve</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/profiles.py"/>
        <source>sRGB built-in</source>
        <translation>sRGB built-in</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <source>{path_name} is a camera's RAW file. carmask reads those with its extra: pip install "carmask[raw]".</source>
        <translation>{path_name} ist eine RAW-Datei. carmask liest sie mit seiner Erweiterung: pip install "carmask[raw]".</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <source>{path_name} is no RAW file, or of a camera that carmask does not know. Export it as JPEG or TIFF.</source>
        <translation>{path_name} ist keine RAW-Datei oder von einer Kamera, die carmask nicht kennt. Bitte als JPEG oder TIFF exportieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/raw.py"/>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} is not there any more, or is no file ({path}).</source>
        <translation>{path_name} gibt es nicht mehr, oder es ist keine Datei ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} holds colours in a form that carmask cannot show; export it with 8 or 16 bits.</source>
        <translation>{path_name} enthält Farben in einer Form, die carmask nicht zeigen kann; bitte mit 8 oder 16 Bit exportieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/reading.py"/>
        <source>{path_name} is not a photo that carmask can read, whatever its name says.</source>
        <translation>{path_name} ist kein Foto, das carmask lesen kann, was immer der Name sagt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} could not be read ({error_strerror}). Is its disk or share still there?</source>
        <translation>{path_name} war nicht lesbar ({error_strerror}). Sind Festplatte oder Freigabe noch da?</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is damaged or cut short and cannot be shown. Copy it again from where it came from.</source>
        <translation>{path_name} ist beschädigt oder abgeschnitten und lässt sich nicht zeigen. Bitte von der Quelle neu kopieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is not there any more ({path}).</source>
        <translation>{path_name} gibt es nicht mehr ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} is too large for the memory of this computer that is free.</source>
        <translation>{path_name} ist zu groß für den freien Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} may not be read: your account has no permission for it.</source>
        <translation>{path_name} darf nicht gelesen werden: Diesem Benutzerkonto fehlt die Berechtigung.</translation>
    </message>
    <message>
        <location filename="../../segmentation/images/refusals.py"/>
        <source>{path_name} says it has more than {limit} million pixels and was not opened.</source>
        <translation>{path_name} gibt an, mehr als {limit} Millionen Pixel zu haben, und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>No graphics card that the network can use was found, so it runs on the CPU.</source>
        <translation>Keine Grafikkarte gefunden, die das Netz nutzen kann; es rechnet auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>The graphics card has not enough free memory, so the network runs on the CPU now.</source>
        <translation>Die Grafikkarte hat nicht genug freien Speicher; das Netz rechnet jetzt auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/devices.py"/>
        <source>{asked} is none of {DEVICES}</source>
        <translation>{asked} ist keines von {DEVICES}</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/keras_opening.py"/>
        <source>The network cannot run, because a part that it needs is missing or broken ({error}). Set carmask up again; everything but the network works without it.</source>
        <translation>Das Netz kann nicht rechnen, weil ein benötigter Teil fehlt oder defekt ist ({error}). Bitte carmask neu einrichten; alles außer dem Netz funktioniert auch so.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/network_in_use.py"/>
        <source>The network {segmenter_card_name} is used instead; choose or publish another one.</source>
        <translation>Stattdessen wird das Netz {segmenter_card_name} benutzt; bitte ein anderes wählen oder veröffentlichen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/opening.py"/>
        <source>{error} It runs in Keras instead, which takes longer.</source>
        <translation>{error} Stattdessen rechnet es in Keras, was länger dauert.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/openvino_segmenter.py"/>
        <source>The engine of the network {card_name} cannot be run on this computer.</source>
        <translation>Die Engine des Netzes {card_name} läuft auf diesem Computer nicht.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/openvino_segmenter.py"/>
        <source>The network {card_name} has no exported engine.</source>
        <translation>Das Netz {card_name} hat keine exportierte Engine.</translation>
    </message>
    <message>
        <location filename="../../segmentation/inference/parity.py"/>
        <source>there are no photos to compare two engines by</source>
        <translation>es gibt keine Fotos, um zwei Engines zu vergleichen</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/brush_bits.py"/>
        <source>The brush strokes of a mask are damaged: they are not packed as Label Studio packs them.</source>
        <translation>Die Pinselstriche einer Maske sind beschädigt: Sie sind nicht gepackt, wie Label Studio es tut.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/brush_bits.py"/>
        <source>The brush strokes of a mask are not for a photo of {shape} x {shape2} pixels.</source>
        <translation>Die Pinselstriche einer Maske sind nicht für ein Foto von {shape} × {shape2} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco.py"/>
        <source>Its mask is {size} x {size2} pixels, the photo {shape} x {shape2}; it was left alone.</source>
        <translation>Die Maske hat {size} × {size2} Pixel, das Foto {shape} × {shape2}; sie blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco.py"/>
        <source>The size of its mask is damaged.</source>
        <translation>Die Größe der Maske ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco.py"/>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <location filename="../../segmentation/interchange/label_studio.py"/>
        <location filename="../../segmentation/interchange/labelme.py"/>
        <source>What is drawn over it there is damaged.</source>
        <translation>Was dort darüber gezeichnet ist, ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco.py"/>
        <source>{path} is no COCO file: it lacks photos, annotations or categories as COCO has them.</source>
        <translation>{path} ist keine COCO-Datei: Es fehlen Fotos, Annotationen oder Kategorien, wie COCO sie hat.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco.py"/>
        <source>{value} is no id</source>
        <translation>{value} ist keine Kennung</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/coco_runs.py"/>
        <source>The run lengths of a mask are damaged: they are not packed as COCO packs them.</source>
        <translation>Die Lauflängen einer Maske sind beschädigt: Sie sind nicht gepackt, wie COCO es tut.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <location filename="../../segmentation/interchange/labelme.py"/>
        <source>Its mask reaches out of the photo, which is {shape} x {shape2} pixels.</source>
        <translation>Die Maske ragt aus dem Foto, das {shape} × {shape2} Pixel hat.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <source>Its name or size is missing or damaged there.</source>
        <translation>Name oder Größe fehlen dort oder sind beschädigt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <source>a photo without a name</source>
        <translation>ein Foto ohne Namen</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <source>no points</source>
        <translation>keine Punkte</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/cvat.py"/>
        <source>no run lengths</source>
        <translation>keine Lauflängen</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>It has no saved {kind_noun}.</source>
        <translation>Es hat keine gespeicherte {kind_noun}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>Its saved {kind_noun} is {sizes}.</source>
        <translation>Die gespeicherte {kind_noun} ist {sizes}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>No photo in {photo_folder} has a saved {noun} that can be exported.</source>
        <translation>Kein Foto in {photo_folder} hat eine gespeicherte {noun}, die sich exportieren lässt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>The masks cannot be written to {out} ({reason}). Nothing was left behind.</source>
        <translation>Die Masken lassen sich nicht nach {out} schreiben ({reason}). Nichts blieb zurück.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>{error_strerror}; see that there is room and that you may write there</source>
        <translation>{error_strerror}; bitte prüfen, ob Platz ist und Schreibrechte da sind</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>{mask_shape} x {mask_shape2} pixels, the photo {width} x {height}</source>
        <translation>{mask_shape} × {mask_shape2} Pixel groß, das Foto {width} × {height}</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>{out} is there already. Nothing was written over; choose the name of a new folder.</source>
        <translation>{out} gibt es schon. Nichts wurde überschrieben; bitte den Namen eines neuen Ordners wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/exporting.py"/>
        <source>{record_reviewer} rejected its mask, {why_rejected_record}.</source>
        <translation>{record_reviewer} hat die Maske zurückgewiesen, {why_rejected_record}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>There are no files with the ending {join_sorted_suffixes} in {folder}.</source>
        <translation>In {folder} gibt es keine Dateien mit der Endung {join_sorted_suffixes}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{folder} cannot be read ({error_strerror}).</source>
        <translation>{folder} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{folder} holds more than {LARGEST_LIST:,} files; import fewer at a time.</source>
        <translation>{folder} enthält mehr als {LARGEST_LIST:,} Dateien; bitte weniger auf einmal importieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} cannot be read ({getattr_error_None}).</source>
        <translation>{path} ist nicht lesbar ({getattr_error_None}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} is larger than {most_bytes:,} MB, so it was not read. Export fewer photos at a time.</source>
        <translation>{path} ist größer als {most_bytes:,} MB und wurde nicht gelesen. Bitte weniger Fotos auf einmal exportieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} is no JSON file, or is damaged ({error}).</source>
        <translation>{path} ist keine JSON-Datei oder beschädigt ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} is no XML file, or is damaged ({error}).</source>
        <translation>{path} ist keine XML-Datei oder beschädigt ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/foreign_files.py"/>
        <source>{path} is no ordinary file, so it was not read.</source>
        <translation>{path} ist keine gewöhnliche Datei und wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>COCO, polygons</source>
        <translation>COCO, Polygone</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>COCO, run lengths</source>
        <translation>COCO, Lauflängen</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>CVAT for images 1.1</source>
        <translation>CVAT for images 1.1</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>GIF pictures and a table of run lengths</source>
        <translation>GIF-Bilder und eine Tabelle von Lauflängen</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>Label Studio, brush</source>
        <translation>Label Studio, Pinsel</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>PNG, eight bits a pixel</source>
        <translation>PNG, acht Bit je Pixel</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>PNG, index 0 or 1</source>
        <translation>PNG, Index 0 oder 1</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>PNG, one bit a pixel</source>
        <translation>PNG, ein Bit je Pixel</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>Pascal VOC's folders of indexed PNG</source>
        <translation>Ordner von Pascal VOC mit indizierten PNG</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>YOLO, polygons</source>
        <translation>YOLO, Polygone</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/formats.py"/>
        <source>labelme, shapes of the type mask</source>
        <translation>labelme, Formen vom Typ mask</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>Drawn from polygons, whose sides run through {left_open:,} pixels; these may not be as they were.</source>
        <translation>Aus Polygonen gezeichnet, deren Seiten durch {left_open:,} Pixel laufen; diese sind vielleicht nicht, wie sie waren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>It was exported as something else than a {kind_noun}, so it was not taken as one.</source>
        <translation>Sie wurde als etwas anderes als eine {kind_noun} exportiert und wurde daher nicht als solche übernommen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>Nothing there is called "{label}", only {listed_named}. Nothing was imported.</source>
        <translation>Nichts heißt dort „{label}“, nur {listed_named}. Nichts wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>Only who drew it is told anew.</source>
        <translation>Nur wer sie gezeichnet hat, ist neu vermerkt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>The file has a mask of this photo twice; the first was taken.</source>
        <translation>Die Datei hat zweimal eine Maske dieses Fotos; die erste wurde genommen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>The photo is not the one any more over which the mask was exported; it was left alone.</source>
        <translation>Das Foto ist nicht mehr das, über dem die Maske exportiert wurde; sie blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>The {noun} of {name} is not saved: {error_reason}. Those before it are; import again.</source>
        <translation>Die {noun} von {name} ist nicht gespeichert: {error_reason}. Die davor sind es; bitte noch einmal importieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>kept back</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>nothing drawn</source>
        <translation>nichts gezeichnet</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>same already</source>
        <translation>schon gleich</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>took back what was said in</source>
        <translation>hat die Beurteilung aufgehoben in</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>{head_author} saved revision {head_revision} of its {kind_noun} meanwhile, which stays the newest; the imported one is kept as {conflict_mask_path}.</source>
        <translation>{head_author} hat inzwischen Revision {head_revision} der {kind_noun} gespeichert, die die neueste bleibt; die importierte bleibt als {conflict_mask_path} erhalten.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/importing.py"/>
        <source>{person} {done} revision {newest_revision} of its {kind_noun} ({day}), which stays the newest.</source>
        <translation>{person} {done} Revision {newest_revision} der {kind_noun} ({day}), die die neueste bleibt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/label_studio.py"/>
        <source>Its brush strokes are of pictures of more than one size.</source>
        <translation>Die Pinselstriche gehören zu Bildern verschiedener Größe.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/label_studio.py"/>
        <source>Which photo it is of is missing there, or damaged.</source>
        <translation>Zu welchem Foto es gehört, fehlt dort oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/label_studio.py"/>
        <source>no brush stroke</source>
        <translation>kein Pinselstrich</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/label_studio.py"/>
        <source>{path} is no list of Label Studio's tasks.</source>
        <translation>{path} ist keine Liste von Aufgaben von Label Studio.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/labelme.py"/>
        <source>A {drawn} is drawn over it, which is no mask and no polygon.</source>
        <translation>Darüber ist {drawn} gezeichnet, was weder Maske noch Polygon ist.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/labelme.py"/>
        <source>Its mask and the box around it are not of one size.</source>
        <translation>Die Maske und der Rahmen um sie haben nicht dieselbe Größe.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/labelme.py"/>
        <location filename="../../segmentation/interchange/yolo.py"/>
        <source>far outside</source>
        <translation>weit außerhalb</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/mask_format.py"/>
        <source>Its mask is for {shape} x {shape2} pixels, the photo has {shape3} x {shape4}. Nothing is resized; it was left alone.</source>
        <translation>Die Maske ist für {shape} × {shape2} Pixel, das Foto hat {shape3} × {shape4}. Nichts wird skaliert; sie blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/mask_format.py"/>
        <source>Nothing that is called "{label}" is drawn over it there, only {listed_here}.</source>
        <translation>Nichts, was „{label}“ heißt, ist dort darüber gezeichnet, nur {listed_here}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/mask_format.py"/>
        <source>Which of the labels {listed_named} is meant cannot be told; say what it is called there.</source>
        <translation>Welche der Bezeichnungen {listed_named} gemeint ist, ist unklar; bitte angeben, wie es dort heißt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/mask_format.py"/>
        <source>{title}: this format has room for one mask of a photo. Choose car or glass, or a format that holds both, such as COCO.</source>
        <translation>{title}: Dieses Format hat Platz für eine Maske eines Fotos. Bitte Auto oder Glas wählen oder ein Format, das beides enthalten kann, etwa COCO.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/mask_format.py"/>
        <source>{title}: this format knows cars only. Choose another one for glass, such as COCO.</source>
        <translation>{title}: Dieses Format kennt nur Autos. Für Glas bitte ein anderes wählen, etwa COCO.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/photo_index.py"/>
        <source>It is of the photo {shown_origin_photo}, which is not in the opened folder.</source>
        <translation>Sie gehört zum Foto {shown_origin_photo}, das nicht im geöffneten Ordner ist.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/photo_index.py"/>
        <source>No photo in the opened folder is called so.</source>
        <translation>Kein Foto im geöffneten Ordner heißt so.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/photo_index.py"/>
        <source>Photos in more than one folder are called so; import into each folder by itself.</source>
        <translation>Fotos in mehreren Ordnern heißen so; bitte in jeden Ordner für sich importieren.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/photo_index.py"/>
        <source>another heading</source>
        <translation>eine andere Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/photo_index.py"/>
        <source>{path} is not as carmask wrote it. Put it aside to import without it.</source>
        <translation>{path} ist nicht, wie carmask es geschrieben hat. Ohne diese Datei lässt sich importieren; bitte beiseitelegen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/pictures.py"/>
        <source>{name} has {np_count_nonzero_indices:,} pixels marked as neither (255); a mask has two values.</source>
        <translation>{name} hat {np_count_nonzero_indices:,} als keines von beiden markierte Pixel (255); eine Maske hat zwei Werte.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/pictures.py"/>
        <source>{name} shows the classes {join_map_used}; a mask shows one alone.</source>
        <translation>{name} zeigt die Klassen {join_map_used}; eine Maske zeigt nur eine.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/polygons.py"/>
        <source>A polygon of its mask goes to and fro over the photo and was not drawn.</source>
        <translation>Ein Polygon der Maske geht hin und her über das Foto und wurde nicht gezeichnet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/polygons.py"/>
        <source>A polygon of its mask has corners far outside of the photo.</source>
        <translation>Ein Polygon der Maske hat Ecken weit außerhalb des Fotos.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/polygons.py"/>
        <source>A polygon of its mask is damaged: it is no list of corners.</source>
        <translation>Ein Polygon der Maske ist beschädigt: Es ist keine Liste von Ecken.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/yolo.py"/>
        <source>What is drawn over it there is damaged, or no polygon.</source>
        <translation>Was dort darüber gezeichnet ist, ist beschädigt oder kein Polygon.</translation>
    </message>
    <message>
        <location filename="../../segmentation/interchange/yolo.py"/>
        <source>no polygon</source>
        <translation>kein Polygon</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>A file stands where {folder} should be, the folder of saved {kind_plural}. Rename it.</source>
        <translation>Wo der Ordner {folder} sein sollte ({kind_plural}), liegt eine Datei. Bitte umbenennen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>Revision {number} of {what} is damaged; it was passed over ({folder}).</source>
        <translation>Revision {number} von {what} ist beschädigt; sie wurde übergangen ({folder}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>Revision {number} of {what} was saved by a newer carmask; get that one.</source>
        <translation>Revision {number} von {what} wurde von einem neueren carmask gespeichert; bitte dieses besorgen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>The saved {kind_plural} in {folder} cannot be read ({error_strerror}).</source>
        <translation>Die gespeicherten {kind_plural} in {folder} sind nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>The {kind_noun} of {key} is not saved: {folder} holds a record with an impossible number, {record_name_taken}; put it aside. The {kind_noun} is still on the screen.</source>
        <translation>{kind_noun} von {key}: nicht gespeichert, denn {folder} enthält einen Eintrag mit unmöglicher Nummer, {record_name_taken}; bitte beiseitelegen. Der Stand ist noch auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>The {kind_noun} of {key} was last saved by a newer carmask, so this one does not save over it. Yours is still on the screen; get the newer carmask.</source>
        <translation>{kind_noun} von {key}: zuletzt von einem neueren carmask gespeichert, daher speichert dieses nicht darüber. Der eigene Stand ist noch auf dem Bildschirm; bitte das neuere carmask besorgen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>the {kind_noun} of {key}</source>
        <translation>{kind_noun} von {key}</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>{key} cannot be the name of a {kind_noun}; letters, digits, - and _ are allowed.</source>
        <translation>{key} ist als Name nicht möglich ({kind_noun}); erlaubt sind Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/chains.py"/>
        <source>{masks} was made by a newer carmask. Nothing was saved in it; get the newer carmask.</source>
        <translation>{masks} stammt von einem neueren carmask. Nichts wurde darin gespeichert; bitte das neuere carmask besorgen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/claims.py"/>
        <source>Others cannot be told which car you have open ({error_strerror_error}, {claims}).</source>
        <translation>Anderen lässt sich nicht mitteilen, welches Auto hier geöffnet ist ({error_strerror_error}, {claims}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/claims.py"/>
        <source>Which cars others have open cannot be read ({error_strerror_error}, {claims}).</source>
        <translation>Welche Autos andere geöffnet haben, ist nicht lesbar ({error_strerror_error}, {claims}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/drafting.py"/>
        <source>{path_name} cannot be read ({error_strerror}). Is its disk or share still there?</source>
        <translation>{path_name} ist nicht lesbar ({error_strerror}). Sind Festplatte oder Freigabe noch da?</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/fact_store.py"/>
        <source>a {kind_noun} of {draft_car_draft}</source>
        <translation>{kind_noun} von {draft_car_draft}</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/fact_store.py"/>
        <source>{head_author} on {head_host} saved the {kind_noun} of {name_head_draft} meanwhile, as revision {head_revision}. Yours did not replace it.</source>
        <translation>{head_author} an {head_host} hat inzwischen gespeichert ({kind_noun} von {name_head_draft}, Revision {head_revision}). Der eigene Stand hat das nicht ersetzt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>floor line</source>
        <translation>Standlinie</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>floor lines</source>
        <translation>Standlinien</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>glass mask</source>
        <translation>Glasmaske</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>glass masks</source>
        <translation>Glasmasken</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>number plates</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>smart edge</source>
        <translation>Fotokante</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/kinds.py"/>
        <source>smart edges</source>
        <translation>Fotokanten</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>The {noun} of {name} is not saved in {folder}: {reason}, then save again. It is still on the screen.</source>
        <translation>{noun} von {name}: nicht gespeichert in {folder}; {reason}, dann noch einmal speichern. Der Stand ist noch auf dem Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>the disk is full; make room</source>
        <translation>die Festplatte ist voll; bitte Platz schaffen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>the disk or share can only be read; have it made writable</source>
        <translation>Festplatte oder Freigabe sind nur lesbar; bitte beschreibbar machen lassen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>the disk takes no file of that size; make room</source>
        <translation>die Festplatte nimmt keine so große Datei; bitte Platz schaffen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>your account may not write there; ask for permission</source>
        <translation>dieses Benutzerkonto darf dort nicht schreiben; bitte um Berechtigung bitten</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>your share of the disk is used up; make room</source>
        <translation>der zugeteilte Speicherplatz ist aufgebraucht; bitte Platz schaffen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/refusals.py"/>
        <source>{error_strerror}; see that its disk or share is there</source>
        <translation>{error_strerror}; bitte prüfen, ob Festplatte oder Freigabe da sind</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>another reason</source>
        <translation>ein anderer Grund</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>antenna</source>
        <translation>Antenne</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>glare</source>
        <translation>Glanzstelle</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>the photo has to be taken again</source>
        <translation>das Foto muss neu aufgenommen werden</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/review.py"/>
        <source>wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>The rules of {folder_name} are as they were: {reason_of_error} ({path}).</source>
        <translation>Die Regeln von {folder_name} sind, wie sie waren: {reason_of_error} ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>The rules of {folder_name} are damaged, or of a newer carmask ({path}), so nobody accepts a mask of their own until they are set anew with Rules of this folder in the File menu.</source>
        <translation>Die Regeln von {folder_name} sind beschädigt oder von einem neueren carmask ({path}), daher nimmt niemand eigene Masken an, bis sie mit „Regeln dieses Ordners“ im Menü Datei neu gesetzt sind.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>The rules of {folder_name} cannot be read ({path}).</source>
        <translation>Die Regeln von {folder_name} sind nicht lesbar ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>a part of another type</source>
        <translation>ein Teil anderer Art</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>schema or parts</source>
        <translation>Schema oder Teile</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>{draft_author} made this mask, so anybody but {draft_author} may accept it: {change_who} set that rule of the folder {rules_folder_name} on {change_utc}.</source>
        <translation>{draft_author} hat diese Maske erstellt, daher darf sie jeder außer {draft_author} annehmen: {change_who} hat diese Regel des Ordners {rules_folder_name} am {change_utc} gesetzt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/rules.py"/>
        <source>{path} was written by a newer carmask; get that one to change the rules.</source>
        <translation>{path} stammt von einem neueren carmask; bitte dieses besorgen, um die Regeln zu ändern.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/states.py"/>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>Masks cannot be saved in {photos}: {reason}.</source>
        <translation>In {photos} lassen sich keine Masken speichern: {reason}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>The saved {kind_noun} of {record_photo_name}, revision {record_revision},</source>
        <translation>Gespeicherte {kind_noun} von {record_photo_name}, Revision {record_revision},</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>a mask of {mask_shape} for a photo of {draft_photo}</source>
        <translation>eine Maske von {mask_shape} für ein Foto von {draft_photo}</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>every file that should hold the mask is damaged</source>
        <translation>jede Datei, die die Maske enthalten sollte, ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{head_author} on {head_host} saved the {kind_noun} of {head_photo_name} meanwhile, as revision {head_revision}. Yours did not replace it: it is still on the screen, and kept as {mask_path}.</source>
        <translation>{head_author} an {head_host} hat inzwischen gespeichert ({kind_noun} von {head_photo_name}, Revision {head_revision}). Der eigene Stand hat das nicht ersetzt: Er ist noch auf dem Bildschirm und bleibt als {mask_path} erhalten.</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{sentence} cannot be read ({path}).</source>
        <translation>{sentence} ist nicht lesbar ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/store.py"/>
        <source>{sentence} was damaged or changed after it was saved ({path}).</source>
        <translation>{sentence} wurde nach dem Speichern beschädigt oder geändert ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/labels/turns.py"/>
        <source>Others are changing {turn_parent} all the time. Nothing was changed; try again.</source>
        <translation>Andere ändern {turn_parent} fortwährend. Nichts wurde geändert; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Grow</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Keep the largest part</source>
        <translation>Nur größten Teil behalten</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>Smooth the outline</source>
        <translation>Umriss glätten</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>by</source>
        <translation>um</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/clean_up.py"/>
        <source>smaller than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/edit.py"/>
        <source>Smart edge: {title}</source>
        <translation>Fotokante: {title}</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is animated; a mask is one picture.</source>
        <translation>Die Maske {name} ist animiert; eine Maske ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is damaged and cannot be read.</source>
        <translation>Die Maske {name} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is too large to be opened.</source>
        <translation>Die Maske {name} ist zu groß zum Öffnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {name} is {image_width} x {image_height} pixels, its photo {shape} x {shape2}; it was left alone.</source>
        <translation>Die Maske {name} hat {image_width} × {image_height} Pixel, ihr Foto {shape} × {shape2}; sie blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {path_name} cannot be read ({error_strerror}).</source>
        <translation>Die Maske {path_name} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>The mask {path_name} is not there, or is no file ({path}).</source>
        <translation>Die Maske {path_name} gibt es nicht, oder sie ist keine Datei ({path}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>a mask is uint8 (H, W), not {mask_dtype} {mask_shape}</source>
        <translation>eine Maske ist uint8 (H, W), nicht {mask_dtype} {mask_shape}</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>{name} has shades between car and background; a mask has two values.</source>
        <translation>{name} hat Stufen zwischen Auto und Hintergrund; eine Maske hat zwei Werte.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/files.py"/>
        <source>{name} has two shades too much alike to tell car from background; save it in black and white.</source>
        <translation>{name} hat zwei Töne, die zu ähnlich sind, um Auto und Hintergrund zu unterscheiden; bitte in Schwarz und Weiß speichern.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/lengths.py"/>
        <source>The run lengths of a mask are damaged: they are no whole numbers.</source>
        <translation>Die Lauflängen einer Maske sind beschädigt: Es sind keine ganzen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/lengths.py"/>
        <source>The run lengths of a mask are damaged: they do not make {size:,} pixels.</source>
        <translation>Die Lauflängen einer Maske sind beschädigt: Sie ergeben nicht {size:,} Pixel.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/mask.py"/>
        <source>a mask is uint8 (H, W), not {pixels_dtype} {pixels_shape}</source>
        <translation>eine Maske ist uint8 (H, W), nicht {pixels_dtype} {pixels_shape}</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/mask.py"/>
        <source>{edit_title} at {edit_box} does not continue from the mask as it is</source>
        <translation>{edit_title} bei {edit_box} schließt nicht an die Maske an, wie sie ist</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/number_plate.py"/>
        <source>a number plate that reaches out of its photo</source>
        <translation>ein Kennzeichen, das aus seinem Foto ragt</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/number_plate.py"/>
        <source>a number plate whose corners are not those of a plate</source>
        <translation>ein Kennzeichen, dessen Ecken keine eines Kennzeichens sind</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/number_plate.py"/>
        <source>a number plate with {corners} corners</source>
        <translation>ein Kennzeichen mit {corners} Ecken</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/painting.py"/>
        <source>no brush paints {value} with {diameter_px} px</source>
        <translation>kein Pinsel malt {value} mit {diameter_px} px</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask are damaged: they are not pairs of numbers.</source>
        <translation>Die Lauflängen einer Maske sind beschädigt: Es sind keine Zahlenpaare.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask are damaged: they overlap or are out of order.</source>
        <translation>Die Lauflängen einer Maske sind beschädigt: Sie überlappen oder sind ungeordnet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask are of a picture larger than any that carmask opens.</source>
        <translation>Die Lauflängen einer Maske gehören zu einem Bild, das größer ist als alle, die carmask öffnet.</translation>
    </message>
    <message>
        <location filename="../../segmentation/masks/rle.py"/>
        <source>The run lengths of a mask do not fit a picture of {shape} x {shape2} pixels.</source>
        <translation>Die Lauflängen einer Maske passen nicht zu einem Bild von {shape} × {shape2} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged (its smallest hole has {card_smallest_hole_px} px).</source>
        <translation>Die Karte des Netzes {path} ist beschädigt (ihr kleinstes Loch hat {card_smallest_hole_px} px).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged (its threshold is {card_threshold}).</source>
        <translation>Die Karte des Netzes {path} ist beschädigt (ihr Schwellenwert ist {card_threshold}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} is damaged ({error}).</source>
        <translation>Die Karte des Netzes {path} ist beschädigt ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} names an engine in a way that is not allowed.</source>
        <translation>Die Karte des Netzes {path} nennt eine Engine auf unerlaubte Weise.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's card {path} names weights in a way that is not allowed.</source>
        <translation>Die Karte des Netzes {path} nennt Gewichte auf unerlaubte Weise.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} cannot be read ({error_strerror}).</source>
        <translation>Die Datei des Netzes {path} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} is damaged or not the one its card names.</source>
        <translation>Die Datei des Netzes {path} ist beschädigt oder nicht die, die seine Karte nennt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>The network's file {path} was not read: {error}.</source>
        <translation>Die Datei des Netzes {path} wurde nicht gelesen: {error}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>There is no network at {path} ({error_strerror}).</source>
        <translation>Unter {path} gibt es kein Netz ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>it is no ordinary file or larger than {most_bytes} MB</source>
        <translation>keine gewöhnliche Datei oder größer als {most_bytes} MB</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/card.py"/>
        <source>{path} is a folder; name the {CARD_NAME} in it.</source>
        <translation>{path} ist ein Ordner; bitte die Datei {CARD_NAME} darin nennen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/exporting.py"/>
        <source>Keras cannot export a network from torch; publish it where Keras runs on TensorFlow.</source>
        <translation>Keras kann kein Netz aus torch exportieren; bitte dort veröffentlichen, wo Keras auf TensorFlow läuft.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/full_memory.py"/>
        <source>out of memory</source>
        <translation>Arbeitsspeicher voll</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/growing.py"/>
        <source>A network of {new_spec_filters} channels on blocks of {new_spec_stem_block} pixels cannot begin as one of {old_spec_filters} channels on blocks of {old_spec_stem_block}.</source>
        <translation>Ein Netz mit {new_spec_filters} Kanälen auf Blöcken von {new_spec_stem_block} Pixeln kann nicht als eines mit {old_spec_filters} Kanälen auf Blöcken von {old_spec_stem_block} beginnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/hardware.py"/>
        <source>no graphics card can be used</source>
        <translation>keine Grafikkarte ist verwendbar</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/openvino_import.py"/>
        <source>OpenVINO, which runs a network's engine, is missing or broken ({error}).</source>
        <translation>OpenVINO, das die Engine eines Netzes ausführt, fehlt oder ist defekt ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/quantising.py"/>
        <source>NNCF cannot quantise it ({type_error_name__}: {error}).</source>
        <translation>NNCF kann es nicht quantisieren ({type_error_name__}: {error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/quantising.py"/>
        <source>NNCF, which quantises engines, is missing or broken ({error}).</source>
        <translation>NNCF, das Engines quantisiert, fehlt oder ist defekt ({error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/spec.py"/>
        <source>a network of these sizes cannot be built: {sizes}</source>
        <translation>ein Netz dieser Größen lässt sich nicht bauen: {sizes}</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/spec.py"/>
        <source>an input of {height}x{width} px is no multiple of {step} px</source>
        <translation>eine Eingabe von {height}x{width} px ist kein Vielfaches von {step} px</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network has weights that are no numbers, or too large to be kept; it was not saved.</source>
        <translation>Das Netz hat Gewichte, die keine Zahlen oder zu groß zum Aufbewahren sind; es wurde nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network's card {card_path} describes a network that carmask cannot build.</source>
        <translation>Die Karte des Netzes {card_path} beschreibt ein Netz, das carmask nicht bauen kann.</translation>
    </message>
    <message>
        <location filename="../../segmentation/network/weights.py"/>
        <source>The network's weights {card_weights} do not fit this version of carmask.</source>
        <translation>Die Gewichte des Netzes {card_weights} passen nicht zu dieser Version von carmask.</translation>
    </message>
    <message>
        <location filename="../../segmentation/numbers/report.py"/>
        <source>The numbers cannot be written to {error_filename_page_path} ({error_strerror}). See that there is room and that you may write there.</source>
        <translation>Die Zahlen lassen sich nicht nach {error_filename_page_path} schreiben ({error_strerror}). Bitte prüfen, ob Platz ist und Schreibrechte da sind.</translation>
    </message>
    <message>
        <location filename="../../segmentation/numbers/report.py"/>
        <source>{path} is there already. Nothing was written over; choose another name.</source>
        <translation>{path} gibt es schon. Nichts wurde überschrieben; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source> and {seen} more</source>
        <translation> und {seen} weitere</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>The card {folder_CARD_NAME} does not say which cars its network was trained on, so nobody can tell which cars would be a fair test. Publish a network that 'carmask train' made.</source>
        <translation>Die Karte {folder_CARD_NAME} sagt nicht, mit welchen Autos das Netz trainiert wurde, daher ist unklar, welche Autos ein fairer Test wären. Bitte ein Netz veröffentlichen, das „carmask train“ erstellt hat.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>The network {candidate_card_name} has seen {names} in training, so its masks of them prove nothing. Choose other cars with --cars.</source>
        <translation>Das Netz {candidate_card_name} hat {names} im Training gesehen, daher beweisen seine Masken davon nichts. Bitte mit --cars andere Autos wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/candidates.py"/>
        <source>There is no trained network in {folder}. Give the folder that 'carmask train --out' was given; a network is there after its first epoch.</source>
        <translation>In {folder} gibt es kein trainiertes Netz. Bitte den Ordner nennen, den „carmask train --out“ bekam; ein Netz ist dort nach der ersten Epoche.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/comparison.py"/>
        <source>photos compared</source>
        <translation>verglichene Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>It draws other masks than the network itself: {in_words_parity}.</source>
        <translation>Sie zeichnet andere Masken als das Netz selbst: {in_words_parity}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>Quantised to eight bits it is as good and used: {told}.</source>
        <translation>Auf acht Bit quantisiert ist es ebenso gut und wird benutzt: {told}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>Quantised to eight bits it is worse ({worse}) and not used: {told}.</source>
        <translation>Auf acht Bit quantisiert ist es schlechter ({worse}) und wird nicht benutzt: {told}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>The engine could not be quantised, so it takes more time a photo. {error}</source>
        <translation>Die Engine ließ sich nicht quantisieren, daher braucht sie je Foto mehr Zeit. {error}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>The network has no engine and runs in Keras. {why}</source>
        <translation>Das Netz hat keine Engine und rechnet in Keras. {why}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>its probabilities differ from those in Keras by {parity_largest_difference:,} at most, its masks in {parity_differing_share:,} of the pixels of {parity_photos} photos</source>
        <translation>die Wahrscheinlichkeiten weichen von denen in Keras um höchstens {parity_largest_difference:,} ab, die Masken in {parity_differing_share:,} der Pixel von {parity_photos} Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>left out. {why}</source>
        <translation>ausgelassen. {why}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos judged with the quantised engine</source>
        <translation>mit der quantisierten Engine beurteilte Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos through the exported engine</source>
        <translation>Fotos durch die exportierte Engine</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos through the quantised engine</source>
        <translation>Fotos durch die quantisierte Engine</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/engines.py"/>
        <source>photos to calibrate by</source>
        <translation>Fotos zum Kalibrieren</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>, although better in {listed_better_in}</source>
        <translation>, obwohl besser bei {listed_better_in}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Dice, 5th percentile</source>
        <translation>Dice, 5. Perzentil</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Dice, worst mask</source>
        <translation>Dice, schlechteste Maske</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is as good as the network in use.</source>
        <translation>Es ist so gut wie das benutzte Netz.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is better than the network in use in {listed_better_in} and worse in nothing that decides.</source>
        <translation>Es ist besser als das benutzte Netz bei {listed_better_in} und in nichts Entscheidendem schlechter.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>It is worse than the network in use in {listed_worse_in}{but}.</source>
        <translation>Es ist schlechter als das benutzte Netz bei {listed_worse_in}{but}.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Places to touch</source>
        <translation>Stellen zum Ausbessern</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Rim</source>
        <translation>Rand</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>There was no network in use to compare it with.</source>
        <translation>Es gab kein benutztes Netz zum Vergleich.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Thin parts</source>
        <translation>Dünne Teile</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of antennas, mirrors and rails was found</source>
        <translation>wie viel von Antennen, Spiegeln und Relings gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of both masks is the same; 1 is all</source>
        <translation>wie viel beider Masken gleich ist; 1 ist alles</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of the outlines lies within 2 pixels of each other</source>
        <translation>wie viel der Umrisse höchstens 2 Pixel auseinanderliegt</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>how much of the rims, 3 pixels deep, is the same</source>
        <translation>wie viel der Ränder, 3 Pixel tief, gleich ist</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>one mask in twenty is worse than this</source>
        <translation>eine von zwanzig Masken ist schlechter</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>places an editor has to mend in one photo</source>
        <translation>Stellen, die in einem Foto auszubessern sind</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>share of photos that need no touch</source>
        <translation>Anteil der Fotos, die nichts brauchen</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/figures.py"/>
        <source>the Dice of the worst mask</source>
        <translation>der Dice der schlechtesten Maske</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>Masks that were not saved in carmask are found in the folder given with --masks, which may be the same one.</source>
        <translation>Masken, die nicht in carmask gespeichert wurden, liegen im Ordner von --masks, der derselbe sein darf.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>No photo in {catalogue_folder} of a car that the network has never seen has a true mask to judge it by. {hint_masks_folder}</source>
        <translation>Kein Foto in {catalogue_folder} von einem Auto, das das Netz nie gesehen hat, hat eine wahre Maske zum Beurteilen. {hint_masks_folder}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/judged_cars.py"/>
        <source>{catalogue_folder} has no photo with a true mask of {join_missing}, so the network cannot be judged on all the cars that were chosen. {hint_masks_folder}</source>
        <translation>{catalogue_folder} hat kein Foto mit wahrer Maske von {join_missing}, daher lässt sich das Netz nicht an allen gewählten Autos beurteilen. {hint_masks_folder}</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>The network cannot be published to {place_folder} ({error_strerror_error}). Nothing was replaced: the network in use stays in use. Make room there, or choose another folder, and publish again.</source>
        <translation>Das Netz lässt sich nicht nach {place_folder} veröffentlichen ({error_strerror_error}). Nichts wurde ersetzt: Das benutzte Netz bleibt in Benutzung. Bitte dort Platz schaffen oder einen anderen Ordner wählen und noch einmal veröffentlichen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>The network {candidate_card_name} was not published. {told_verdict_sentence} The network in use stays in use.</source>
        <translation>Das Netz {candidate_card_name} wurde nicht veröffentlicht. {told_verdict_sentence} Das benutzte Netz bleibt in Benutzung.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/publishing.py"/>
        <source>{error} So there was nothing to compare with.</source>
        <translation>{error} Daher gab es nichts zum Vergleich.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/yardstick.py"/>
        <source>None of the photos to calibrate it by can be read.</source>
        <translation>Keines der Fotos zum Kalibrieren ist lesbar.</translation>
    </message>
    <message>
        <location filename="../../segmentation/publishing/yardstick.py"/>
        <source>{error} The engine was calibrated without this photo.</source>
        <translation>{error} Die Engine wurde ohne dieses Foto kalibriert.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>A network learns from masks that somebody corrected or accepted, of {FEWEST_CARS} cars at least; in this folder {there} any. {how}, and come back.</source>
        <translation>Ein Netz lernt aus Masken von mindestens {FEWEST_CARS} Autos, die jemand korrigiert oder angenommen hat; Autos mit solchen in diesem Ordner: {there}. {how} und wiederkommen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>Correct masks or accept them</source>
        <translation>Bitte Masken korrigieren oder annehmen</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>The network in use has learned from every car of this folder whose masks somebody corrected or accepted, so none is left to judge a new one by. {how} for at least one more car, and come back.</source>
        <translation>Das benutzte Netz hat aus jedem Auto dieses Ordners gelernt, dessen Masken jemand korrigiert oder angenommen hat, daher bleibt keines, um ein neues zu beurteilen. {how}, bei mindestens einem weiteren Auto, und wiederkommen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>no car has</source>
        <translation>keines</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>one car has</source>
        <translation>eines</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/car_roles.py"/>
        <source>{photos} cars have</source>
        <translation>{photos}</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source> and {gone} more photos</source>
        <translation> und {gone} weitere Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>A training cannot be kept in {run} ({error_strerror}). Make room there.</source>
        <translation>In {run} lässt sich kein Training aufbewahren ({error_strerror}). Bitte dort Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>How far the training came cannot be kept in {run} ({error_strerror}).</source>
        <translation>Wie weit das Training kam, lässt sich in {run} nicht aufbewahren ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>The training cannot go on: {gone}{gone2} that it was begun with cannot be used any more, or their masks cannot. Begin a new one.</source>
        <translation>Das Training kann nicht weitergehen: {gone}{gone2}, womit es begann, sind nicht mehr verwendbar, oder ihre Masken nicht. Bitte ein neues beginnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>What the training was begun with cannot be read any more, so it cannot go on. Begin a new one.</source>
        <translation>Womit das Training begann, ist nicht mehr lesbar, daher kann es nicht weitergehen. Bitte ein neues beginnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/retraining/kept_run.py"/>
        <source>{run} holds something that is no training of carmask's, and it was left alone. Move it.</source>
        <translation>{run} enthält etwas, das kein Training von carmask ist, und blieb unberührt. Bitte verschieben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>A network cannot be called {name}.</source>
        <translation>Ein Netz kann nicht {name} heißen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>The choice of the network cannot be kept in {folder} ({error_strerror}). The network in use stays in use.</source>
        <translation>Die Wahl des Netzes lässt sich in {folder} nicht aufbewahren ({error_strerror}). Das benutzte Netz bleibt in Benutzung.</translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>Which network is in use cannot be read from {path} ({error_strerror}).</source>
        <translation>Welches Netz benutzt wird, ist aus {path} nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/network_shelf.py"/>
        <source>{path}, which says what network is in use, is damaged.</source>
        <translation>{path} mit der Angabe des benutzten Netzes ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/shelf/reports.py"/>
        <source>The network {card_name} has no report beside it. Networks that 'carmask publish' writes have one.</source>
        <translation>Neben dem Netz {card_name} liegt kein Bericht. Netze, die „carmask publish“ schreibt, haben einen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/standard_streams.py"/>
        <source>{what}, for a reason that carmask does not know ({type_error_name__}: {error}).</source>
        <translation>{what}, aus einem Grund, den carmask nicht kennt ({type_error_name__}: {error}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/standard_streams.py"/>
        <source>{what}: the computer has not enough free memory. Close other programs and try again.</source>
        <translation>{what}: Der Computer hat nicht genug freien Arbeitsspeicher. Bitte andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>The training cannot go on</source>
        <translation>Das Training kann nicht weitergehen</translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>a trainer does not {request_kind}</source>
        <translation>ein Trainer macht kein {request_kind}</translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>carmask trainer</source>
        <translation>carmask trainer</translation>
    </message>
    <message>
        <location filename="../../segmentation/trainer.py"/>
        <source>where published networks are</source>
        <translation>wo veröffentlichte Netze liegen</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/errors.py"/>
        <source>The training's file {path} is damaged; delete it to have it made anew.</source>
        <translation>Die Datei des Trainings {path} ist beschädigt; wird sie gelöscht, entsteht sie neu.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fine_tuning.py"/>
        <source>no epoch so far has kept what the network knew before (Dice {dice_of_start:,} on the held-out cars); more photos to learn from would help</source>
        <translation>keine Epoche hat bisher bewahrt, was das Netz zuvor konnte (Dice {dice_of_start:,} an den zurückgestellten Autos); mehr Fotos zum Lernen würden helfen</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>, before the training {start:,}</source>
        <translation>, vor dem Training {start:,}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>RGB 0-255 scaled to -1..1 inside the network</source>
        <translation>RGB 0-255, im Netz auf -1..1 skaliert</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>The training cannot be kept in {folder} ({error_strerror_error}). What was kept last is whole: make room there and give the same command again to go on from it.</source>
        <translation>Das Training lässt sich in {folder} nicht aufbewahren ({error_strerror_error}). Was zuletzt bewahrt wurde, ist ganz: Bitte dort Platz schaffen und denselben Befehl noch einmal geben.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>The training went astray in epoch {batches_epoch}: its weights are no numbers any more. The best network so far is kept. Begin anew in another folder with a smaller learning rate.</source>
        <translation>Das Training ging in Epoche {batches_epoch} in die Irre: Seine Gewichte sind keine Zahlen mehr. Das bisher beste Netz bleibt. Bitte in einem anderen Ordner mit kleinerer Lernrate neu beginnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>begun as</source>
        <translation>begonnen als</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>held-out cars: dice {dice_of_start:,} with the network that this one begins as</source>
        <translation>zurückgestellte Autos: Dice {dice_of_start:,} mit dem Netz, als das dieses beginnt</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>held-out cars: dice {state_dice:,}, {kept}{before}</source>
        <translation>zurückgestellte Autos: Dice {state_dice:,}, {kept}{before}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>kept is {state_best_dice:,} (epoch {state_best_epoch})</source>
        <translation>behalten ist {state_best_dice:,} (Epoche {state_best_epoch})</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos held out</source>
        <translation>zurückgestellte Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos searched for errors</source>
        <translation>nach Fehlern durchsuchte Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/fit.py"/>
        <source>photos to learn from</source>
        <translation>Fotos zum Lernen</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>This computer has not enough memory to learn from one photo at a time. What was kept last is whole: close other programs and give the same command again, or begin in another folder with a smaller --size.</source>
        <translation>Dieser Computer hat nicht genug Arbeitsspeicher, um aus einem Foto auf einmal zu lernen. Was zuletzt bewahrt wurde, ist ganz: Bitte andere Programme schließen und denselben Befehl noch einmal geben oder in einem anderen Ordner mit kleinerem --size beginnen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>the graphics card has no room for a single photo, so the training runs on the processor now</source>
        <translation>die Grafikkarte hat nicht einmal für ein Foto Platz, daher läuft das Training jetzt auf dem Prozessor</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/room.py"/>
        <source>the {memory} has no room for {photos} photos at once, so a step takes {half} now</source>
        <translation>{memory}: kein Platz für {photos} Fotos zugleich, daher nimmt ein Schritt jetzt {half}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>The network cannot be kept in {folder} ({error_strerror}).</source>
        <translation>Das Netz lässt sich in {folder} nicht aufbewahren ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>The training in {path_parent} was begun with other settings: {join_differences}. Go on with the same, or choose another folder.</source>
        <translation>Das Training in {path_parent} begann mit anderen Einstellungen: {join_differences}. Bitte mit denselben weitermachen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{folder} holds a network already, and it was left alone. Choose another folder.</source>
        <translation>{folder} enthält schon ein Netz, das unberührt blieb. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{name} are not the same</source>
        <translation>{name} sind nicht dieselben</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{name} was {begun} and is {described}</source>
        <translation>{name} war {begun} und ist {described}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/run_file.py"/>
        <source>{path_parent} holds a begun training, but what it was begun with is unknown: {RUN_NAME} is missing or damaged. Choose another folder.</source>
        <translation>{path_parent} enthält ein begonnenes Training, aber womit es begann, ist unbekannt: {RUN_NAME} fehlt oder ist beschädigt. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The mask {path_name}</source>
        <translation>Die Maske {path_name}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The saved mask {key}</source>
        <translation>Die gespeicherte Maske {key}</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>The saved mask {key} is {mask_shape} x {mask_shape2} pixels, its photo {shape} x {shape2}; it was left alone.</source>
        <translation>Die gespeicherte Maske {key} hat {mask_shape} × {mask_shape2} Pixel, ihr Foto {shape} × {shape2}; sie blieb unberührt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>Which pixels of the saved mask {key} a person changed cannot be told, so its photo was left out. {error} Open it in carmask and save it again.</source>
        <translation>Welche Pixel der gespeicherten Maske {key} jemand geändert hat, ist nicht feststellbar, daher wurde ihr Foto ausgelassen. {error} Bitte in carmask öffnen und neu speichern.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>photos looked at</source>
        <translation>angesehene Fotos</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{path_name} cannot be read ({error_strerror}).</source>
        <translation>{path_name} ist nicht lesbar ({error_strerror}).</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{path_name} may belong to {view_photo_path} or to a photo of that name in another folder, so it was left out. Train on each folder by itself, or rename the photos.</source>
        <translation>{path_name} gehört vielleicht zu {view_photo_path} oder zu einem Foto dieses Namens in einem anderen Ordner und wurde ausgelassen. Bitte jeden Ordner für sich trainieren oder die Fotos umbenennen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{subject} is empty: no pixel of it is car. Its photo was left out.</source>
        <translation>{subject} ist leer: Kein Pixel ist Auto. Ihr Foto wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/samples.py"/>
        <source>{view_photo_path_name} is not the photo any more over which its mask was saved, so it was left out. Look at it in carmask and save its mask again.</source>
        <translation>{view_photo_path_name} ist nicht mehr das Foto, über dem die Maske gespeichert wurde, und wurde ausgelassen. Bitte in carmask ansehen und die Maske neu speichern.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/split.py"/>
        <source>There are masks to learn from of {cars:,} cars: 1 to {most:,} of them can be held out, by which it is told when to stop. The rest is learned from.</source>
        <translation>Es gibt Masken zum Lernen von {cars:,} Autos: 1 bis {most:,} davon lassen sich zurückstellen, an denen sich zeigt, wann Schluss ist. Aus dem Rest wird gelernt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/split.py"/>
        <source>There are masks to learn from of {counted_cars} only. Two cars are needed at least: one to learn from, and another one, held out, by which it is told when to stop. Correct the masks of one more car, save them, and try again.</source>
        <translation>Es gibt Masken zum Lernen nur von {counted_cars}. Es braucht mindestens zwei Autos: eines zum Lernen und ein zurückgestelltes, an dem sich zeigt, wann Schluss ist. Bitte die Masken eines weiteren Autos korrigieren, speichern und es noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/state.py"/>
        <source>The training cannot go on: what is kept of it does not fit this version of carmask. Begin anew in another folder; the best network so far is kept.</source>
        <translation>Das Training kann nicht weitergehen: Was davon aufbewahrt ist, passt nicht zu dieser Version von carmask. Bitte in einem anderen Ordner neu beginnen; das bisher beste Netz bleibt.</translation>
    </message>
    <message>
        <location filename="../../segmentation/training/state.py"/>
        <source>The training state {path} is damaged; delete it to start over.</source>
        <translation>Der Trainingsstand {path} ist beschädigt; wird er gelöscht, beginnt es von vorn.</translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network cannot start</source>
        <translation>Das Netz kann nicht starten</translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network could not look at {Path_job_photo_path}</source>
        <translation>Das Netz konnte {Path_job_photo_path} nicht ansehen</translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>The network's mask of {Path_job_photo_path} could not be handed over ({error_strerror}). Look whether there is room at {Path_job_output_path} and try again.</source>
        <translation>Die Maske des Netzes für {Path_job_photo_path} ließ sich nicht übergeben ({error_strerror}). Bitte prüfen, ob unter {Path_job_output_path} Platz ist, und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>carmask worker</source>
        <translation>carmask worker</translation>
    </message>
    <message>
        <location filename="../../segmentation/worker.py"/>
        <source>the card of the network to load; without it, the one in use</source>
        <translation>die Karte des zu ladenden Netzes; ohne sie das benutzte</translation>
    </message>
</context>
</TS>
